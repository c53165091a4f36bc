import { and, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Report } from '@nianbao/core';
import type { Database } from '../database/database.ts';
import type { ReportStatus } from '@nianbao/core/workflow';
import { agencies, reports } from '../database/schema.ts';
import { requestProblems } from '../http/problems.ts';
import { Refusal } from '../http/refusal.ts';
import { agenciesInScope, type Scope } from './scope.ts';

/** A stored report with what is needed to check and save it. */
export interface ReportRecord {
  readonly jurisdiction: string;
  readonly id: string;
  readonly agency: { readonly id: string; readonly name: string; readonly path: string };
  readonly year: number;
  readonly format: string;
  readonly title: string;
  readonly status: ReportStatus;
  readonly revision: number;
  readonly report: Report;
  readonly historyHash: string;
  readonly publishedRevision: number | null;
  readonly publishedAt: Date | null;
  readonly errorCount: number;
  readonly warningCount: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Last year's report of the same agency. */
  readonly previous: { readonly id: string; readonly report: Report } | undefined;
}

/** Rows of `reports` within a scope, in a query with or without `agencies`. */
export function inScope(db: Database, scope: Scope): SQL | undefined {
  const here = eq(reports.jurisdiction, scope.jurisdiction);
  switch (scope.reach.kind) {
    case 'jurisdiction':
      return here;
    case 'agency':
      return and(here, eq(reports.agencyId, scope.reach.id));
    case 'subtree': {
      const within = db.select({ id: agencies.id }).from(agencies).where(agenciesInScope(scope));
      return and(here, inArray(reports.agencyId, within));
    }
  }
}

const previous = alias(reports, 'previous');

/**
 * Reads a report and, in the same query, last year's.
 * @throws Refusal (404) when there is none within the scope.
 */
export async function loadReport(db: Database, scope: Scope, id: string): Promise<ReportRecord> {
  const [row] = await db
    .select({
      report: reports,
      agencyName: agencies.name,
      agencyPath: agencies.path,
      previousId: previous.id,
      previousContent: previous.content,
    })
    .from(reports)
    .innerJoin(
      agencies,
      and(eq(agencies.jurisdiction, reports.jurisdiction), eq(agencies.id, reports.agencyId)),
    )
    .leftJoin(
      previous,
      and(
        eq(previous.jurisdiction, reports.jurisdiction),
        eq(previous.agencyId, reports.agencyId),
        eq(previous.year, sql`${reports.year} - 1`),
      ),
    )
    .where(and(inScope(db, scope), eq(reports.id, id)));
  if (!row) throw new Refusal(requestProblems.notFound({ what: id }));
  const { content, agencyId, ...stored } = row.report;
  return {
    ...stored,
    agency: { id: agencyId, name: row.agencyName, path: row.agencyPath },
    report: content,
    previous:
      row.previousId !== null && row.previousContent !== null
        ? { id: row.previousId, report: row.previousContent }
        : undefined,
  };
}
