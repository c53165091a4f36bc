import { formatById, formatForYear, packCells, RollUp, type Problem, type Report } from '@nianbao/core';
import { cliProblems } from '../program/problems.ts';

/** A report with the file it came from. */
export interface Collected {
  readonly file: string;
  readonly report: Report;
}

export interface AddedUp {
  readonly year: number;
  readonly rollUp: RollUp;
  /** Agencies whose reports are in the sum. */
  readonly present: readonly string[];
  readonly refused: readonly { readonly file: string; readonly problem: Problem }[];
}

/**
 * Adds reports up in the format of their year. Without a list of the expected agencies, whoever reported is the set.
 * A second report of an agency, one of another year, or one of an agency that is not expected is refused by name.
 */
export function addUp(
  collected: readonly [Collected, ...Collected[]],
  expected?: readonly string[],
): AddedUp {
  const { year } = collected[0].report;
  const format = formatForYear(year);
  if (!format) throw new Error(`A report for ${year} was read, and no format is known for it`);
  const members = new Set(expected ?? collected.map(({ report }) => report.agency));
  const rollUp = new RollUp(format, members);
  const present = new Map<string, string>();
  const refused: { file: string; problem: Problem }[] = [];
  for (const { file, report } of collected) {
    const { agency } = report;
    const first = present.get(agency);
    const reportFormat = formatById(report.format);
    if (report.year !== year)
      refused.push({ file, problem: cliProblems.rollUpOtherYear({ year: report.year, expected: year }) });
    else if (!members.has(agency)) refused.push({ file, problem: cliProblems.rollUpNotMember({ agency }) });
    else if (first !== undefined) refused.push({ file, problem: cliProblems.rollUpTwice({ agency, first }) });
    else if (reportFormat) {
      present.set(agency, file);
      rollUp.put(agency, reportFormat, packCells(reportFormat, report));
    }
  }
  return { year, rollUp, present: [...present.keys()], refused };
}
