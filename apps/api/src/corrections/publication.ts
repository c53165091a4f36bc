import { createHash } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import type { CheckResult, Report } from '@nianbao/core';
import type { Database } from '../database/database.ts';
import { publications, reportVersions } from '../database/schema.ts';
import { dayInChina } from '../reports/count-findings.ts';
import type { ReportRecord } from '../reports/report-record.ts';
import { publishedChanges, type PublishedChanges } from './published-changes.ts';
import { ruleRunOf, type RuleRun } from './rule-run.ts';

/** What a publication says beside the report. */
export interface NewPublication {
  readonly hash: string;
  readonly ruleRun: RuleRun;
  /** Why it was corrected; null for the first. */
  readonly reason: string | null;
  readonly changes: PublishedChanges | null;
}

/** Report JSON as the public gets it, and as `hashOfReport` sees it. */
export function publishedJson(report: Report): string {
  return JSON.stringify(report, null, 2);
}

/** SHA-256 of the published report JSON, lower-case hex: anybody can compute it from the file they downloaded. */
export function hashOfReport(report: Report): string {
  return createHash('sha256').update(publishedJson(report)).digest('hex');
}

/** The newest publication of a report, if there is one. */
export async function newestPublication(
  db: Database,
  { jurisdiction, id }: Pick<ReportRecord, 'jurisdiction' | 'id'>,
): Promise<typeof publications.$inferSelect | undefined> {
  const [row] = await db
    .select()
    .from(publications)
    .where(and(eq(publications.jurisdiction, jurisdiction), eq(publications.reportId, id)))
    .orderBy(desc(publications.number))
    .limit(1);
  return row;
}

/**
 * What goes with the publication of a report at a moment. A correction compares it with what was published before,
 * and gives the reason stated with the publication, or else the one with which the correction was opened.
 */
export async function publicationOf(
  db: Database,
  record: ReportRecord,
  {
    report,
    result,
    at,
    note,
  }: {
    readonly report: Report;
    readonly result: CheckResult;
    readonly at: Date;
    readonly note: string | null;
  },
): Promise<NewPublication> {
  const before = await newestPublication(db, record);
  return {
    hash: hashOfReport(report),
    ruleRun: ruleRunOf(result, dayInChina(at)),
    reason: before ? (note ?? (await reasonOfCorrection(db, record))) : null,
    changes: before ? publishedChanges(before.content, report) : null,
  };
}

async function reasonOfCorrection(db: Database, { jurisdiction, id }: ReportRecord): Promise<string | null> {
  const [opened] = await db
    .select({ note: reportVersions.note })
    .from(reportVersions)
    .where(
      and(
        eq(reportVersions.jurisdiction, jurisdiction),
        eq(reportVersions.reportId, id),
        eq(reportVersions.action, 'correct'),
      ),
    )
    .orderBy(desc(reportVersions.revision))
    .limit(1);
  return opened?.note ?? null;
}
