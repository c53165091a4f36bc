import { and, gte, isNull, lte, or, type SQL } from 'drizzle-orm';
import { agencies } from '../database/schema.ts';

/** Agencies that existed on some day of a year, as a condition on the rows of `agencies`: they owe its report. */
export function validInYear(year: number): SQL | undefined {
  return and(
    or(isNull(agencies.validFrom), lte(agencies.validFrom, `${year}-12-31`)),
    or(isNull(agencies.validTo), gte(agencies.validTo, `${year}-01-01`)),
  );
}
