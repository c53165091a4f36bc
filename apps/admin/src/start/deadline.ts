const DAY = 86_400_000;
/** Days begin in China, eight hours before they do at Greenwich. */
const AHEAD = 8 * 3_600_000;

/** Whole days from today to a day, by the calendar of China; negative once it is past. */
export function daysUntil(day: string, now: Date): number {
  const today = Math.floor((now.getTime() + AHEAD) / DAY);
  return Date.parse(`${day}T00:00:00Z`) / DAY - today;
}
