import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import {
  formatById,
  formatForYear,
  packCells,
  problemOfYear,
  RollUp,
  type CellVector,
  type Format,
  type Report,
} from '@nianbao/core';
import type { ReportStatus } from '@nianbao/core/workflow';
import type { Database } from '../database/database.ts';
import { agencies, reportFigures, reports } from '../database/schema.ts';
import { Refusal } from '../http/refusal.ts';
import { validInYear } from '../agencies/valid-in-year.ts';
import { inScope } from '../reports/report-record.ts';
import { agenciesInScope, type Scope } from '../reports/scope.ts';

/** Which reports count. */
export const counted = {
  published: ['published', 'correcting'],
  approved: ['approved', 'published', 'correcting'],
  all: ['draft', 'submitted', 'returned', 'approved', 'published', 'correcting'],
} as const satisfies Readonly<Record<string, readonly ReportStatus[]>>;
export type Counted = keyof typeof counted;

export interface RollUpRequest {
  /** Whose reports: all agencies within it. */
  readonly scope: Scope;
  readonly year: number;
  readonly include: Counted;
  /** The agency whose report gives the figures of the whole level: compared with the sum, and not part of it. */
  readonly level?: string | undefined;
}

export interface YearRollUp {
  readonly rollUp: RollUp;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly levelReport: Report | undefined;
}

/**
 * Adds up the reports of a scope for a year, every agency once: those that existed in the year.
 * @throws Refusal (422) when the year has no uniform format.
 */
export async function rollUpYear(db: Database, request: RollUpRequest): Promise<YearRollUp> {
  const { scope, year, level } = request;
  const format = formatForYear(year);
  const problem = problemOfYear(year);
  if (problem) throw new Refusal(problem);
  if (!format) throw new Error(`No format for the year ${year}, which is a possible year`);
  const everybody = await db
    .select({ id: agencies.id, name: agencies.name })
    .from(agencies)
    .where(and(agenciesInScope(scope), validInYear(year)))
    .orderBy(asc(agencies.path));
  const members = everybody.filter(({ id }) => id !== level);
  const rollUp = new RollUp(
    format,
    members.map(({ id }) => id),
  );
  const memberIds = new Set(members.map(({ id }) => id));
  for (const { agencyId, format: own, vector } of await vectorsOf(db, request, format))
    if (memberIds.has(agencyId)) rollUp.put(agencyId, own, vector);
  return { rollUp, members, levelReport: level === undefined ? undefined : await levelReportOf(db, request) };
}

interface Contribution {
  readonly agencyId: string;
  readonly format: Format;
  readonly vector: CellVector;
}

/** The cells of the reports that count: as they were approved or published, or as they stand now. */
async function vectorsOf(
  db: Database,
  { scope, year, include }: RollUpRequest,
  format: Format,
): Promise<readonly Contribution[]> {
  if (include === 'all') {
    const rows = await db
      .select({ agencyId: reports.agencyId, report: reports.content })
      .from(reports)
      .where(and(inScope(db, scope), eq(reports.year, year)));
    return rows.map(({ agencyId, report }) => contributionOf(agencyId, report));
  }
  const rows = await db
    .select({
      agencyId: reportFigures.agencyId,
      own: reportFigures.format,
      cells: reportFigures.cells,
      // What an earlier or later format lacks is told from a blank by the report itself.
      report: sql<Report | null>`case when ${reportFigures.format} <> ${format.id} then ${reports.content} end`,
    })
    .from(reportFigures)
    .innerJoin(
      reports,
      and(eq(reports.jurisdiction, reportFigures.jurisdiction), eq(reports.id, reportFigures.reportId)),
    )
    .where(and(inScope(db, scope), eq(reportFigures.stage, include), eq(reportFigures.year, year)));
  return rows.map(({ agencyId, cells, report }) =>
    report === null
      ? { agencyId, format, vector: Float64Array.from(cells, (value) => value ?? Number.NaN) }
      : contributionOf(agencyId, report),
  );
}

function contributionOf(agencyId: string, report: Report): Contribution {
  const format = formatById(report.format);
  if (!format) throw new Error(`Unknown format "${report.format}"`);
  return { agencyId, format, vector: packCells(format, report) };
}

/** The report that states the figures of the level, if it counts. */
async function levelReportOf(
  db: Database,
  { scope, year, include, level }: RollUpRequest,
): Promise<Report | undefined> {
  const [row] = await db
    .select({ report: reports.content })
    .from(reports)
    .where(
      and(
        inScope(db, scope),
        eq(reports.year, year),
        eq(reports.agencyId, level ?? ''),
        inArray(reports.status, [...counted[include]]),
      ),
    );
  return row?.report;
}
