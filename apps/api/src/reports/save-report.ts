import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { formatById, packCells, readCell, type Report } from '@nianbao/core';
import { isEditable, type ReportStatus } from '@nianbao/core/workflow';
import type { Database } from '../database/database.ts';
import { reports, reportVersions, type VersionAction } from '../database/schema.ts';
import { requestProblems } from '../http/problems.ts';
import { Refusal } from '../http/refusal.ts';
import { tagOfRevision } from '../http/revision-tag.ts';
import { checkAt, countFindings } from './count-findings.ts';
import { hashOfVersion, type VersionEntry } from './history.ts';
import { storageProblems } from './problems.ts';
import { changesBetween, joinChanges, touchedBy, type ReportChanges } from './report-changes.ts';
import type { ReportRecord } from './report-record.ts';

export interface Change {
  readonly next: Report;
  readonly action: VersionAction;
  /** Id of the account. */
  readonly by: string;
  readonly at: Date;
  /** A step of the workflow: the status it leads to, and the reason given. */
  readonly step?: { readonly to: ReportStatus; readonly note: string | null } | undefined;
}

/**
 * Writes a changed report and the step to it, in one statement, unless somebody else wrote first.
 * Without any difference nothing is written and the revision stays.
 * @throws Refusal (409) when the report may not be changed in its status, (412) when the stored revision is no longer
 * that of the record.
 */
export async function saveReport(db: Database, record: ReportRecord, change: Change): Promise<ReportRecord> {
  const { next, action, by, at, step } = change;
  if (!step && !isEditable(record.status))
    throw new Refusal(storageProblems.locked({ status: record.status }));
  const changes = changesBetween(record.report, next);
  if (!step && touchedBy(changes).length === 0) return record;
  const revision = record.revision + 1;
  const note = step?.note ?? null;
  const entry = { revision, action, changedBy: by, changedAt: at, note, changes };
  const hash = hashOfVersion(record.historyHash, entry, next);
  const written = {
    title: next.title,
    status: step?.to ?? record.status,
    revision,
    historyHash: hash,
    ...(action === 'publish' ? { publishedRevision: revision, publishedAt: at } : {}),
    ...countFindings(checkAt(next, record.previous?.report, at)),
    updatedAt: at,
  };
  // A step changes no content, which then need not be written again.
  const content = touchedBy(changes).length > 0 ? { content: next } : {};
  const isWritten = await writeVersion(db, record, { ...written, ...content }, { ...entry, hash });
  if (!isWritten) throw await conflictOf(db, record, record.revision);
  return { ...record, ...written, report: next };
}

/** One statement: the report is updated if it still has the record's revision, and the version follows from that. */
async function writeVersion(
  db: Database,
  record: ReportRecord,
  written: Partial<typeof reports.$inferInsert>,
  entry: VersionEntry & { readonly hash: string },
): Promise<boolean> {
  const saved = db.$with('saved').as(
    db
      .update(reports)
      .set(written)
      .where(and(keyOf(record), eq(reports.revision, record.revision)))
      .returning({ jurisdiction: reports.jurisdiction, reportId: reports.id, revision: reports.revision }),
  );
  const rows = await db
    .with(saved)
    .insert(reportVersions)
    .select(
      db
        .select({
          jurisdiction: saved.jurisdiction,
          reportId: saved.reportId,
          revision: saved.revision,
          action: sql`${entry.action}::text`.as('action'),
          changedBy: sql`${entry.changedBy}::text`.as('changed_by'),
          changedAt: sql`${entry.changedAt.toISOString()}::timestamptz`.as('changed_at'),
          changes: sql`${JSON.stringify(entry.changes)}::json`.as('changes'),
          note: sql`${entry.note}::text`.as('note'),
          hash: sql`${entry.hash}::text`.as('hash'),
        })
        .from(saved),
    )
    .returning({ revision: reportVersions.revision });
  return rows.length > 0;
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

/** @throws Refusal (412) unless If-Match named the stored revision. */
export async function requireRevision(
  db: Database,
  record: ReportRecord,
  revision: number | 'any',
): Promise<void> {
  if (revision !== 'any' && revision !== record.revision) throw await conflictOf(db, record, revision);
}
