import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { reports, reportVersions } from '../database/schema.ts';
import type { VersionEntry } from './history.ts';
import type { ReportRecord } from './report-record.ts';

/** A version to be written, on condition that the report still has the revision it was made from. */
export interface VersionWrite {
  readonly jurisdiction: string;
  readonly id: string;
  /** The revision it was made from. */
  readonly base: number;
  /** What the report's row becomes. Without `content` the content stays as it is. */
  readonly row: Pick<
    ReportRecord,
    | 'title'
    | 'status'
    | 'revision'
    | 'historyHash'
    | 'publishedRevision'
    | 'publishedAt'
    | 'errorCount'
    | 'warningCount'
    | 'updatedAt'
  > & { readonly content?: ReportRecord['report'] };
  readonly entry: VersionEntry & { readonly hash: string };
}

/**
 * Writes versions of different reports in one statement: each report is updated if it still has the base revision, and
 * its version follows from that. Gives the ids of the reports that were written.
 */
export async function writeVersions(
  db: Database,
  writes: readonly VersionWrite[],
): Promise<ReadonlySet<string>> {
  const { rows } = (await db.execute(sql`
    with wanted as (
      select * from json_to_recordset(${JSON.stringify(writes.map(rowOf))}::json) as wanted (
        jurisdiction text, id uuid, base integer, title text, status text, revision integer, history_hash text,
        published_revision integer, published_at timestamptz, error_count integer, warning_count integer,
        updated_at timestamptz, content json, action text, changed_by text, changed_at timestamptz, note text,
        changes json, hash text
      )
    ), saved as (
      update ${reports} as report set
        title = wanted.title, status = wanted.status, revision = wanted.revision,
        history_hash = wanted.history_hash, published_revision = wanted.published_revision,
        published_at = wanted.published_at, error_count = wanted.error_count,
        warning_count = wanted.warning_count, updated_at = wanted.updated_at,
        content = coalesce(wanted.content, report.content)
      from wanted
      where report.jurisdiction = wanted.jurisdiction and report.id = wanted.id and report.revision = wanted.base
      returning wanted.*
    )
    insert into ${reportVersions}
      (jurisdiction, report_id, revision, action, changed_by, changed_at, changes, note, hash)
    select jurisdiction, id, revision, action, changed_by, changed_at, changes, note, hash from saved
    returning report_id as id`)) as { readonly rows: readonly { readonly id: string }[] };
  return new Set(rows.map(({ id }) => id));
}

/** The columns of `wanted`. An absent `content` becomes an SQL null. */
function rowOf({ jurisdiction, id, base, row, entry }: VersionWrite) {
  return {
    jurisdiction,
    id,
    base,
    title: row.title,
    status: row.status,
    revision: row.revision,
    history_hash: row.historyHash,
    published_revision: row.publishedRevision,
    published_at: row.publishedAt,
    error_count: row.errorCount,
    warning_count: row.warningCount,
    updated_at: row.updatedAt,
    content: row.content,
    action: entry.action,
    changed_by: entry.changedBy,
    changed_at: entry.changedAt,
    note: entry.note,
    changes: entry.changes,
    hash: entry.hash,
  };
}
