import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { isForLevel } from '@nianbao/core/workflow';
import { validInYear } from '../agencies/valid-in-year.ts';
import type { Database } from '../database/database.ts';
import { agencies, reports } from '../database/schema.ts';
import type { Notices } from '../notices/make-notices.ts';
import { dayInChina } from '../reports/count-findings.ts';
import { agenciesInScope, type Scope } from '../reports/scope.ts';
import { deadlinesInForce } from '../deadlines/jurisdiction-calendar.ts';

interface Reminding {
  readonly scope: Scope;
  readonly year: number;
  readonly at: Date;
  /** Only these; all that have not submitted unless given. */
  readonly agencyIds?: readonly string[] | undefined;
  /** What the office adds. */
  readonly text?: string | undefined;
  readonly by?: string | undefined;
  /** Only agencies whose last day is so many days off; negative when it is over. */
  readonly when?: ((daysLeft: number) => boolean) | undefined;
  /** Reminders of the same key are given once. */
  readonly onceKey?: string | undefined;
}

export interface Reminded {
  readonly id: string;
  readonly name: string;
  readonly dueOn: string;
}

const DAY_MS = 24 * 3_600_000;

/** Reminds the agencies that owe the report of a year and have not submitted it. Gives whom it reminded. */
export async function remind(db: Database, notices: Notices, asked: Reminding): Promise<readonly Reminded[]> {
  const { scope, year, at, text, by, when, onceKey } = asked;
  const reminded: Reminded[] = [];
  const deadlines = await deadlinesInForce(db, scope.jurisdiction, year);
  for (const agency of await owing(db, asked)) {
    const dueOn = isForLevel(agency) ? deadlines.level : deadlines.agency;
    const daysLeft = Math.round((Date.parse(dueOn) - Date.parse(dayInChina(at))) / DAY_MS);
    if (when && !when(daysLeft)) continue;
    await notices.tell({
      jurisdiction: scope.jurisdiction,
      kind: daysLeft < 0 ? 'report.overdue' : 'report.due',
      agencyId: agency.id,
      to: 'agency',
      by,
      onceKey,
      detail: {
        agency: agency.name,
        year,
        dueOn,
        ...(agency.reportId === null ? {} : { reportId: agency.reportId }),
        ...(text === undefined ? {} : { text }),
      },
    });
    reminded.push({ id: agency.id, name: agency.name, dueOn });
  }
  return reminded;
}

/** Agencies of a scope that have begun no report of a year, or not submitted it. */
function owing(db: Database, { scope, year, agencyIds }: Reminding) {
  return db
    .select({
      id: agencies.id,
      name: agencies.name,
      kind: agencies.kind,
      level: agencies.level,
      reportId: reports.id,
    })
    .from(agencies)
    .leftJoin(
      reports,
      and(
        eq(reports.jurisdiction, agencies.jurisdiction),
        eq(reports.agencyId, agencies.id),
        eq(reports.year, year),
      ),
    )
    .where(
      and(
        agenciesInScope(scope),
        validInYear(year),
        agencyIds === undefined ? undefined : inArray(agencies.id, [...agencyIds]),
        or(isNull(reports.id), inArray(reports.status, ['draft', 'returned'])),
      ),
    )
    .orderBy(agencies.path);
}
