import { and, asc, eq, inArray } from 'drizzle-orm';
import { formatById, formatForYear, packCells, problemOfYear, RollUp, type Report } from '@nianbao/core';
import type { ReportStatus } from '@nianbao/core/workflow';
import type { Database } from '../database/database.ts';
import { agencies, reports } from '../database/schema.ts';
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
  const { scope, year, include, level } = request;
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
  const rows = await db
    .select({ agencyId: reports.agencyId, report: reports.content })
    .from(reports)
    .where(and(inScope(db, scope), eq(reports.year, year), inArray(reports.status, [...counted[include]])));
  const memberIds = new Set(members.map(({ id }) => id));
  let levelReport: Report | undefined;
  for (const { agencyId, report } of rows) {
    const own = formatById(report.format);
    if (!own) throw new Error(`Unknown format "${report.format}"`);
    if (agencyId === level) levelReport = report;
    else if (memberIds.has(agencyId)) rollUp.put(agencyId, own, packCells(own, report));
  }
  return { rollUp, members, levelReport };
}
