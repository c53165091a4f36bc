import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { publications, reportFigures, reports, reportVersions } from '../database/schema.ts';
import type { VersionEntry } from './history.ts';
import type { ReportRecord } from './report-record.ts';
import type { StepEffects } from './step-effects.ts';

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
  > & { readonly failingRules: readonly string[]; readonly content?: ReportRecord['report'] };
  readonly entry: VersionEntry & { readonly hash: string };
  readonly effects?: StepEffects | undefined;
}

/**
 * Writes versions of different reports in one statement: each report is updated if it still has the base revision, and
 * its version follows from that, as do the figures and the publication that a step brings. Gives the ids of the
 * reports that were written.
 */
export async function writeVersions(
  db: Database,
  writes: readonly VersionWrite[],
): Promise<ReadonlySet<string>> {
  const hasEffects = writes.some(({ effects }) => effects !== undefined);
  const { rows } = (await db.execute(sql`
    with wanted as (
      select * from json_to_recordset(${JSON.stringify(writes.map(rowOf))}::json) as wanted (
        jurisdiction text, id uuid, base integer, title text, status text, revision integer, history_hash text,
        published_revision integer, published_at timestamptz, error_count integer, warning_count integer,
        failing_rules text[], updated_at timestamptz, content json, action text, changed_by text,
        changed_at timestamptz, note text, changes json, hash text, figures json, publication json,
        is_revoked boolean
      )
    ), saved as (
      update ${reports} as report set
        title = wanted.title, status = wanted.status, revision = wanted.revision,
        history_hash = wanted.history_hash, published_revision = wanted.published_revision,
        published_at = wanted.published_at, error_count = wanted.error_count,
        warning_count = wanted.warning_count, failing_rules = wanted.failing_rules,
        updated_at = wanted.updated_at, content = coalesce(wanted.content, report.content),
        submitted_at = case when wanted.action = 'submit'
          then coalesce(report.submitted_at, wanted.changed_at) else report.submitted_at end,
        first_published_at = coalesce(report.first_published_at, wanted.published_at)
      from wanted
      where report.jurisdiction = wanted.jurisdiction and report.id = wanted.id and report.revision = wanted.base
      returning wanted.*, report.agency_id, report.year, report.content as whole
    )${hasEffects ? effectParts : sql``}
    insert into ${reportVersions}
      (jurisdiction, report_id, revision, action, changed_by, changed_at, changes, note, hash)
    select jurisdiction, id, revision, action, changed_by, changed_at, changes, note, hash from saved
    returning report_id as id`)) as { readonly rows: readonly { readonly id: string }[] };
  return new Set(rows.map(({ id }) => id));
}

/** The parts of the statement that only steps of the workflow need. */
const effectParts: SQL = sql`, counted as (
    insert into ${reportFigures} (jurisdiction, stage, report_id, year, agency_id, format, revision, blanks, cells)
    select jurisdiction, stage, id, year, agency_id, figures->>'format', revision, (figures->>'blanks')::integer,
      array(select value::float8 from json_array_elements_text(figures->'cells') as value)
    from saved cross join (values ('approved'), ('published')) as stages (stage)
    where figures is not null and (stage = 'approved' or publication is not null)
    on conflict (jurisdiction, stage, report_id) do update set
      format = excluded.format, revision = excluded.revision, blanks = excluded.blanks, cells = excluded.cells
  ), dropped as (
    delete from ${reportFigures} as figures using saved
    where saved.is_revoked and figures.jurisdiction = saved.jurisdiction and figures.stage = 'approved'
      and figures.report_id = saved.id and saved.published_revision is null
  ), restored as (
    update ${reportFigures} as figures set
      format = published.format, revision = published.revision, blanks = published.blanks, cells = published.cells
    from saved join ${reportFigures} as published
      on published.jurisdiction = saved.jurisdiction and published.stage = 'published' and published.report_id = saved.id
    where saved.is_revoked and figures.jurisdiction = saved.jurisdiction and figures.stage = 'approved'
      and figures.report_id = saved.id
  ), superseded as (
    update ${publications} as publication set superseded_at = saved.published_at
    from saved
    where saved.publication is not null and publication.jurisdiction = saved.jurisdiction
      and publication.report_id = saved.id and publication.superseded_at is null
  ), published as (
    insert into ${publications} (jurisdiction, report_id, number, year, agency_id, title, revision, published_at,
      content, hash, rule_run, reason, changes)
    select jurisdiction, id,
      1 + (select count(*) from ${publications} as before
        where before.jurisdiction = saved.jurisdiction and before.report_id = saved.id)::integer,
      year, agency_id, title, revision, published_at, whole, publication->>'hash', publication->'ruleRun',
      publication->>'reason', case when json_typeof(publication->'changes') = 'object' then publication->'changes' end
    from saved where publication is not null
  )`;

/** The columns of `wanted`. An absent `content` becomes an SQL null. */
function rowOf({ jurisdiction, id, base, row, entry, effects }: VersionWrite) {
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
    failing_rules: row.failingRules,
    updated_at: row.updatedAt,
    content: row.content,
    action: entry.action,
    changed_by: entry.changedBy,
    changed_at: entry.changedAt,
    note: entry.note,
    changes: entry.changes,
    hash: entry.hash,
    figures: effects?.figures,
    publication: effects?.publication,
    is_revoked: effects?.isRevoked ?? false,
  };
}
