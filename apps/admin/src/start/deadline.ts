/** The last day for a report of a year: an agency submits and publishes by 31 January of the next (Regulations, art. 49). */
export function deadlineOf(year: number): string {
  return `${year + 1}-01-31`;
}

const DAY = 86_400_000;
/** Days begin in China, eight hours before they do at Greenwich. */
const AHEAD = 8 * 3_600_000;

/** Whole days from today to a day, by the calendar of China; negative once it is past. */
export function daysUntil(day: string, now: Date): number {
  const today = Math.floor((now.getTime() + AHEAD) / DAY);
  return Date.parse(`${day}T00:00:00Z`) / DAY - today;
}
