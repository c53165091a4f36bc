import { ProblemError } from '../program/problem-error.ts';
import { cliProblems } from '../program/problems.ts';

/**
 * The day a check is made: the one given, or today where the program runs.
 * @throws ProblemError when it is not a day of the calendar.
 */
export function dayOf(given: string | undefined): string {
  if (given === undefined) return localDay(new Date());
  const at = new Date(`${given}T00:00:00Z`);
  if (
    !/^\d{4}-\d\d-\d\d$/.test(given) ||
    Number.isNaN(at.getTime()) ||
    at.toISOString().slice(0, 10) !== given
  )
    throw new ProblemError(
      cliProblems.usage({
        zh: `--today 为“${given}”，应为形如 2025-01-31 的日期。`,
        en: `--today is "${given}"; expected a day such as 2025-01-31.`,
      }),
    );
  return given;
}

function localDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
