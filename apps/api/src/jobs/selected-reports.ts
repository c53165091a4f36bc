import { and, asc, count, eq, gt, inArray, or, type SQL } from 'drizzle-orm';
import type { Report } from '@nianbao/core';
import type { ReportStatus } from '@nianbao/core/workflow';
import type { Database } from '../database/database.ts';
import { agencies, reports } from '../database/schema.ts';
import { inScope } from '../reports/report-record.ts';
import type { Scope } from '../reports/scope.ts';

/** Which reports a job is about. */
export interface Selection {
  readonly reports?: readonly string[] | undefined;
  readonly year?: number | undefined;
  readonly status?: ReportStatus | undefined;
}

export interface SelectedReport {
  readonly id: string;
  readonly report: Report;
}

const PAGE = 50;

function isSelected(db: Database, scope: Scope, { reports: ids, year, status }: Selection): SQL | undefined {
  return and(
    inScope(db, scope),
    ids === undefined ? undefined : inArray(reports.id, [...ids]),
    year === undefined ? undefined : eq(reports.year, year),
    status === undefined ? undefined : eq(reports.status, status),
  );
}

/** How many reports within a scope a selection names. */
export async function countSelected(db: Database, scope: Scope, selection: Selection): Promise<number> {
  const [row] = await db
    .select({ reports: count() })
    .from(reports)
    .where(isSelected(db, scope, selection));
  return row?.reports ?? 0;
}

/** The reports of a selection within a scope, in the order of the agencies; memory holds a page of them. */
export async function* selectedReports(
  db: Database,
  scope: Scope,
  selection: Selection,
): AsyncGenerator<SelectedReport, void, undefined> {
  for (let after: readonly [string, number] | undefined; ;) {
    const page = await db
      .select({ id: reports.id, report: reports.content, path: agencies.path, year: reports.year })
      .from(reports)
      .innerJoin(
        agencies,
        and(eq(agencies.jurisdiction, reports.jurisdiction), eq(agencies.id, reports.agencyId)),
      )
      .where(and(isSelected(db, scope, selection), after && isAfter(after)))
      .orderBy(asc(agencies.path), asc(reports.year))
      .limit(PAGE);
    for (const { id, report } of page) yield { id, report };
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = [last.path, last.year];
  }
}

function isAfter([path, year]: readonly [string, number]): SQL | undefined {
  return or(gt(agencies.path, path), and(eq(agencies.path, path), gt(reports.year, year)));
}
