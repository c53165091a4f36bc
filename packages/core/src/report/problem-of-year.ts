import type { Format } from '../format/define-format.ts';
import { firstYearOf } from '../format/in-force.ts';
import type { Problem } from '../problem/problem.ts';
import { reportProblems } from './problems.ts';
import { shown } from './shown.ts';

/** The Regulations of 2007 took effect in 2008: no report is older. */
const FIRST_REPORTS = 2008;
const LAST_YEAR = 2100;

/** Why a year cannot be the reporting year of a report in one of the formats, or `undefined` when it can. */
export function problemOfYearAmong(formats: readonly Format[], year: unknown): Problem | undefined {
  const where = { path: 'year' };
  if (year === undefined) return reportProblems.fieldMissing({ path: 'year' }, where);
  if (typeof year !== 'number' || !Number.isInteger(year) || year < FIRST_REPORTS || year > LAST_YEAR)
    return reportProblems.yearInvalid({ found: shown(year) }, where);
  const first = firstYearOf(formats);
  if (year < first) return reportProblems.yearBeforeFormats({ year, first }, where);
  return undefined;
}
