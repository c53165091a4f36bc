import { createHash } from 'node:crypto';
import { formatById, packCells, type Report } from '@nianbao/core';
import type { VersionAction } from '../database/schema.ts';
import { editableFields, undoChanges, type ReportChanges } from './report-changes.ts';

/** What a version of a report says about itself. */
export interface VersionEntry {
  readonly revision: number;
  readonly action: VersionAction;
  readonly changedBy: string;
  readonly changedAt: Date;
  /** Reason given with a step of the workflow. */
  readonly note: string | null;
  readonly changes: ReportChanges;
}

/**
 * The hash of a version: over the hash of the one before, the entry, and the report as it then was. Nothing that was
 * written can be changed, left out or put in without every later hash being another. The last one stands in `reports`.
 */
export function hashOfVersion(before: string, entry: VersionEntry, report: Report): string {
  const { revision, action, changedBy, changedAt, note, changes } = entry;
  return createHash('sha256')
    .update(before)
    .update(JSON.stringify([revision, action, changedBy, changedAt.toISOString(), note, changes]))
    .update(contentOf(report))
    .digest('hex');
}

/** The whole report as text in a fixed order: a report put together again may have its keys in another. */
function contentOf(report: Report): string {
  const format = formatById(report.format);
  if (!format) throw new Error(`Unknown format "${report.format}"`);
  const { year, agency } = report;
  const fields = editableFields.map((field) => report[field] ?? null);
  return JSON.stringify([format.id, year, agency, fields, [...packCells(format, report)]]);
}

/**
 * Whether a history is as it was written: oldest version first, walked forward from an empty hash to the one that the
 * report carries. The report as it was at each version is found by walking back from the present one.
 */
export function isIntactHistory(
  { report, historyHash }: { readonly report: Report; readonly historyHash: string },
  versions: readonly (VersionEntry & { readonly hash: string })[],
): boolean {
  const reports = [report];
  for (const { changes } of versions.toReversed())
    reports.unshift(undoChanges(reports[0] ?? report, changes));
  let before = '';
  for (const [index, version] of versions.entries()) {
    const hash = hashOfVersion(before, version, reports[index + 1] ?? report);
    if (hash !== version.hash || version.revision !== index + 1) return false;
    before = hash;
  }
  return before === historyHash;
}
