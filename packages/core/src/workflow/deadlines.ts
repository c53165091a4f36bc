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
export function isForLevel({ kind, level }: { readonly kind: string; readonly level: string }): boolean {
  return kind === 'government' && level !== 'township';
}
