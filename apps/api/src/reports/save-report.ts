import { and, asc, eq, gt } from 'drizzle-orm';
import { formatById, packCells, readCell, type Report } from '@nianbao/core';
import { isEditable, transitions, type ReportStatus, type WorkflowAction } from '@nianbao/core/workflow';
import type { AuditSource } from '../audit/audit-event.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database } from '../database/database.ts';
import { reports, reportVersions, type VersionAction } from '../database/schema.ts';
import { requestProblems } from '../http/problems.ts';
import { Refusal } from '../http/refusal.ts';
import { tagOfRevision } from '../http/revision-tag.ts';
import type { JurisdictionRules } from '../rules/jurisdiction-rules.ts';
import { checkAt, countFindings } from './count-findings.ts';
import { hashOfVersion } from './history.ts';
import { storageProblems } from './problems.ts';
import { changesBetween, joinChanges, touchedBy, type ReportChanges } from './report-changes.ts';
import type { RecentRecords } from './recent-records.ts';
import { loadReport, type ReportRecord } from './report-record.ts';
import type { Scope } from './scope.ts';
import { effectsOf } from './step-effects.ts';
import type { WriteVersion } from './write-queue.ts';
import { writeVersions, type VersionWrite } from './write-versions.ts';

export interface Change {
  readonly next: Report;
  readonly action: VersionAction;
  /** Id of the account. */
  readonly by: string;
  readonly at: Date;
  /** A step of the workflow: the status it leads to, and the reason given. */
  readonly step?: { readonly to: ReportStatus; readonly note: string | null } | undefined;
  /** Where a step is recorded from: with it, or not at all. */
  readonly audit?: AuditSource | undefined;
}

/** How reports are written: through one queue, with what was written last at hand. */
export interface ReportWrites {
  readonly db: Database;
  readonly write: WriteVersion;
  readonly recent: RecentRecords;
  readonly rules: JurisdictionRules;
}

/**
 * The report at the revision that the caller knows, ready to be changed.
 * @throws Refusal (404) when there is none within the scope, (412) when it has another revision by now.
 */
export async function openForChange(
  { db, recent }: ReportWrites,
  scope: Scope,
  { id, revision }: { readonly id: string; readonly revision: number | 'any' },
): Promise<ReportRecord> {
  const known = revision === 'any' ? undefined : recent.get(scope, id, revision);
  if (known) return known;
  const record = await loadReport(db, scope, id);
  if (revision !== 'any' && revision !== record.revision) throw await conflictOf(db, record, revision);
  return record;
}

/**
 * Writes a changed report and the step to it, together, unless somebody else wrote first.
 * Without any difference nothing is written and the revision stays.
 * @throws Refusal (409) when the report may not be changed in its status, (412) when the stored revision is no longer
 * that of the record.
 */
export async function saveReport(
  writes: ReportWrites,
  record: ReportRecord,
  change: Change,
): Promise<ReportRecord> {
  const { db, recent, rules } = writes;
  const { next, action, by, at, step } = change;
  if (!step && !isEditable(record.status))
    throw new Refusal(storageProblems.locked({ status: record.status }));
  const changes = changesBetween(record.report, next);
  const isContent = touchedBy(changes).length > 0;
  if (!step && !isContent) return record;
  const revision = record.revision + 1;
  const entry = { revision, action, changedBy: by, changedAt: at, note: step?.note ?? null, changes };
  const hash = hashOfVersion(record.historyHash, entry, next);
  const result = checkAt(next, {
    previous: record.previous?.report,
    moment: at,
    rules: await rules.of(record.jurisdiction),
  });
  const isPublished = action === 'publish';
  const row = {
    title: next.title,
    status: step?.to ?? record.status,
    revision,
    historyHash: hash,
    publishedRevision: isPublished ? revision : record.publishedRevision,
    publishedAt: isPublished ? at : record.publishedAt,
    ...countFindings(result),
    updatedAt: at,
  };
  const { jurisdiction, id } = record;
  const version: VersionWrite = {
    jurisdiction,
    id,
    base: record.revision,
    // A step changes no content, which then need not be written again.
    row: isContent ? { ...row, content: next } : row,
    entry: { ...entry, hash },
    effects: step && (await effectsOf(db, record, { action, report: next, result, at, note: step.note })),
  };
  if (!(await isWritten(writes, record, change, version)))
    throw await conflictOf(db, record, record.revision);
  const saved = { ...record, ...row, report: next };
  recent.put(saved);
  return saved;
}

/** Drafts go through the queue, many in one statement; a step that is recorded has a transaction of its own. */
async function isWritten(
  { db, write }: ReportWrites,
  { agency, year }: ReportRecord,
  { action, step, audit }: Change,
  version: VersionWrite,
): Promise<boolean> {
  if (!step || !audit || !isWorkflowAction(action)) return write(version);
  const { id } = version;
  return db.transaction(async (tx) => {
    const written = await writeVersions(tx, [version]);
    if (!written.has(id)) return false;
    const target = { kind: 'report', id } as const;
    const detail = { year, to: step.to, ...(step.note === null ? {} : { reason: step.note }) };
    await recordAudit(tx, audit, [{ action: `report.${action}`, target, agencyId: agency.id, detail }]);
    return true;
  });
}

function isWorkflowAction(action: VersionAction): action is WorkflowAction {
  return action in transitions;
}

function keyOf({ jurisdiction, id }: ReportRecord) {
  return and(eq(reports.jurisdiction, jurisdiction), eq(reports.id, id));
}

/** The steps after a revision, as one. */
export async function changesSince(
  db: Database,
  { jurisdiction, id }: ReportRecord,
  revision: number,
): Promise<ReportChanges> {
  const steps = await db
    .select({ changes: reportVersions.changes })
    .from(reportVersions)
    .where(
      and(
        eq(reportVersions.jurisdiction, jurisdiction),
        eq(reportVersions.reportId, id),
        gt(reportVersions.revision, revision),
      ),
    )
    .orderBy(asc(reportVersions.revision));
  return joinChanges(steps.map((step) => step.changes));
}

/** What differs between the revision the caller knew and the stored one. */
export async function conflictOf(db: Database, record: ReportRecord, base: number): Promise<Refusal> {
  const [stored] = await db
    .select({ content: reports.content, revision: reports.revision })
    .from(reports)
    .where(keyOf(record));
  if (!stored) return new Refusal(requestProblems.notFound({ what: record.id }));
  const since = await changesSince(db, record, base);
  const format = formatById(stored.content.format);
  const vector = format && packCells(format, stored.content);
  const cells = Object.entries(since.cells).map(([cell, value]) => ({
    cell,
    base: value,
    stored: format && vector ? readCell(format, vector, cell) : null,
  }));
  const changed = touchedBy(since);
  return new Refusal(
    requestProblems.preconditionFailed({ changed: changed.length > 0 ? changed : [tagOfRevision(base)] }),
    {
      extras: { conflict: { revision: stored.revision, cells, fields: Object.keys(since.fields) } },
      headers: { ETag: tagOfRevision(stored.revision) },
    },
  );
}
