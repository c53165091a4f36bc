import { and, eq, ne, sql, type SQL } from 'drizzle-orm';
import { agencies, type AgencyKind, type AgencyLevel } from '../database/schema.ts';
import { dayDue, type WorkCalendar } from './work-calendar.ts';

/** Until when the reports of a year are due: calendar days in China, ISO 8601. */
export interface Deadlines {
  /** An agency submits its report to the competent office and publishes it. */
  readonly agency: string;
  /** The government of a level, from the county up, publishes the report of the whole level. */
  readonly level: string;
}

/**
 * When the reports of a year are due by law.
 * @see 《中华人民共和国政府信息公开条例》第四十九条
 */
export function statutoryDeadlines(year: number): Deadlines {
  return { agency: `${year + 1}-01-31`, level: `${year + 1}-03-31` };
}

/** When the reports of a year are due by the calendar of a jurisdiction: a last day that is no working day may move. */
export function deadlinesOf(year: number, calendar: WorkCalendar): Deadlines {
  const { agency, level } = statutoryDeadlines(year);
  return { agency: dayDue(agency, calendar), level: dayDue(level, calendar) };
}

/** Whether an agency gives the report of a whole level: a government from the county up. */
export function isForLevel({
  kind,
  level,
}: {
  readonly kind: AgencyKind;
  readonly level: AgencyLevel;
}): boolean {
  return kind === 'government' && level !== 'township';
}

/** The same as a condition on the rows of `agencies`. */
const forLevel = and(eq(agencies.kind, 'government'), ne(agencies.level, 'township'));

/** The moment at which a calendar day in China is over. */
export function endOfDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + 24 * 3_600_000).toISOString();
}

/** The moment from which an agency is late, as an expression on the rows of `agencies`. */
export function lateFrom({ agency, level }: Deadlines): SQL {
  return sql`(case when ${forLevel} then ${endOfDay(level)}::timestamptz else ${endOfDay(agency)}::timestamptz end)`;
}
