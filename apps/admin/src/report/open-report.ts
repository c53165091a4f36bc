import type { Report } from '@nianbao/core';
import { isEditable } from '@nianbao/core/workflow';
import type { Versioned } from '../api/client.ts';
import { listReports, listVersions, readEvidence, readReport, type ReportItem } from '../api/report-api.ts';
import type { StoredReading } from '../evidence/evidence-index.ts';
import { draftKey, makeLocalDrafts, type LocalDraft } from '../offline/local-drafts.ts';

/** A report with everything its page needs. */
export interface OpenedReport {
  readonly id: string;
  readonly item: ReportItem;
  /** The version to go on from: as stored, or the one that an unsaved draft was written on. */
  readonly version: Versioned<Report>;
  /** What was written in this browser and has not reached the service. */
  readonly draft: LocalDraft | undefined;
  /** Last year's report of the same agency, when there is one. */
  readonly previous: Report | undefined;
  /** How it was read, when it was imported. */
  readonly readings: StoredReading | undefined;
}

/** Reads a report, last year's, the evidence of its import, and an unsaved draft of the person's. @throws ApiProblem */
export async function openReport(id: string, person: string): Promise<OpenedReport> {
  const [stored, readings, draft] = await Promise.all([
    readReport(id),
    readingsOf(id),
    makeLocalDrafts().read(draftKey(person, id)),
  ]);
  const { report, ...item } = stored.body;
  const previous = await previousOf(item);
  const kept = isEditable(item.status) ? draft : undefined;
  const version = kept ? { body: kept.base, tag: kept.tag } : { body: report, tag: stored.tag };
  return { id, item, version, draft: kept, previous, readings };
}

/** The report as stored now, for a merge. */
export async function reloadReport(id: string): Promise<Versioned<Report>> {
  const { body, tag } = await readReport(id);
  return { body: body.report, tag };
}

async function previousOf({ agency, year }: ReportItem): Promise<Report | undefined> {
  const { items } = await listReports({ agency: agency.id, year: year - 1 });
  const [item] = items;
  return item ? (await readReport(item.id)).body.report : undefined;
}

/** Only an import leaves evidence; the first version of a report says how it came about. */
async function readingsOf(id: string): Promise<StoredReading | undefined> {
  const versions = await listVersions(id);
  if (!versions.some(({ action }) => action === 'imported')) return undefined;
  return (await readEvidence(id)).evidence;
}
