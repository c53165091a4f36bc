import type { Rule } from './rule.ts';

/** Whether a rule is meant for reports of a year. */
export function appliesTo({ years }: Rule, year: number): boolean {
  return years === undefined || (year >= (years.from ?? 0) && year <= (years.to ?? Infinity));
}
