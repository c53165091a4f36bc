import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { formatById, packCells, readCell, type Report } from '@nianbao/core';
import type { Database } from '../database/database.ts';
import { reports, reportVersions, type VersionAction } from '../database/schema.ts';
import { requestProblems } from '../http/problems.ts';
import { Refusal } from '../http/refusal.ts';
import { tagOfRevision } from '../http/revision-tag.ts';
import { checkAt, countFindings } from './count-findings.ts';
import { changesBetween, joinChanges, touchedBy, type ReportChanges } from './report-changes.ts';
import type { ReportRecord } from './report-record.ts';

export interface Change {
  readonly next: Report;
  readonly action: VersionAction;
  /** Id of the account. */
  readonly by: string;
  readonly at: Date;
}

/**
 * Writes a changed report and the step to it, in one statement, unless somebody else wrote first.
 * Without any difference nothing is written and the revision stays.
 * @throws Refusal (412) when the stored revision is no longer that of the record.
 */
export async function saveReport(
  db: Database,
  record: ReportRecord,
  { next, action, by, at }: Change,
): Promise<ReportRecord> {
  const changes = changesBetween(record.report, next);
  if (touchedBy(changes).length === 0) return record;
  const written = {
    title: next.title,
    revision: record.revision + 1,
    ...countFindings(checkAt(next, record.previous?.report, at)),
    updatedAt: at,
  };
  const key = keyOf(record);
  const saved = db.$with('saved').as(
    db
      .update(reports)
      .set({ ...written, content: next })
      .where(and(key, eq(reports.revision, record.revision)))
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
          action: sql`${action}::text`.as('action'),
          changedBy: sql`${by}::text`.as('changed_by'),
          changedAt: sql`${at.toISOString()}::timestamptz`.as('changed_at'),
          changes: sql`${JSON.stringify(changes)}::json`.as('changes'),
        })
        .from(saved),
    )
    .returning({ revision: reportVersions.revision });
  if (rows.length === 0) throw await conflictOf(db, record, record.revision);
  return { ...record, ...written, report: next };
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
