/** What becomes of a last day that is no working day. */
export const whenOffChoices = ['stays', 'workdayAfter', 'workdayBefore'] as const;
export type WhenOff = (typeof whenOffChoices)[number];

/** Which days a jurisdiction works. Saturdays and Sundays are off; holidays and days worked in their place are told. */
export interface WorkCalendar {
  readonly whenOff: WhenOff;
  /** Calendar days in China, ISO 8601, that are off besides Saturdays and Sundays. */
  readonly daysOff: readonly string[];
  /** Saturdays and Sundays that are worked. */
  readonly workdays: readonly string[];
}

/** As long as nothing was set: a last day is the one that the law names. */
export const calendarAsDelivered: WorkCalendar = { whenOff: 'stays', daysOff: [], workdays: [] };

/** No run of days off is longer, or the calendar would be wrong. */
const LONGEST_BREAK = 60;
const DAY_MS = 24 * 3_600_000;
const SUNDAY = 0;
const SATURDAY = 6;

/** Whether a calendar day is worked. A day that is named as both is off. */
export function isWorkday(day: string, { daysOff, workdays }: WorkCalendar): boolean {
  if (daysOff.includes(day)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return (weekday !== SUNDAY && weekday !== SATURDAY) || workdays.includes(day);
}

/** The day on which something is due that is due on a day by law. */
export function dayDue(day: string, calendar: WorkCalendar): string {
  if (calendar.whenOff === 'stays') return day;
  const step = calendar.whenOff === 'workdayAfter' ? DAY_MS : -DAY_MS;
  for (let moved = 0; moved <= LONGEST_BREAK; moved++) {
    const candidate = new Date(Date.parse(`${day}T00:00:00Z`) + moved * step).toISOString().slice(0, 10);
    if (isWorkday(candidate, calendar)) return candidate;
  }
  return day;
}
