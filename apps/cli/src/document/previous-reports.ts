import type { Problem, Report } from '@nianbao/core';
import { ProblemError } from '../program/problem-error.ts';
import { cliProblems } from '../program/problems.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { eachDocument } from './each-document.ts';
import { reportOf } from './report-of.ts';
import { findSources } from './sources.ts';

interface Match {
  readonly report: Report | undefined;
  readonly problems: readonly Problem[];
}

export interface PreviousReports {
  /** Last year's report for a report; `isOnly` when the run checks one document alone. */
  readonly matching: (report: Report | null, isOnly: boolean) => Match;
}

const noMatch: Match = { report: undefined, problems: [] };

/**
 * Last year's reports by agency and year.
 * @throws ProblemError when one that was named cannot be used: checking on without it would hide findings.
 */
export async function previousReports(
  names: readonly string[],
  terminal: Terminal,
): Promise<PreviousReports> {
  if (names.length === 0) return { matching: () => noMatch };
  const { sources } = await findSources(names);
  const reports = new Map<string, Report>();
  let only: { file: string; report: Report } | undefined;
  await eachDocument(sources, terminal, async (document) => {
    const report = reportOf(document);
    reports.set(keyOf(report.agency, report.year), report);
    only = { file: document.file, report };
  });
  const single = sources.length === 1 ? only : undefined;
  return {
    matching: (report, isOnly) => {
      if (!report) return noMatch;
      if (single && isOnly) return matchSingle(report, single);
      const found = reports.get(keyOf(report.agency, report.year - 1));
      const missing = { agency: report.agency, year: report.year - 1 };
      return { report: found, problems: found ? [] : [cliProblems.previousNone(missing)] };
    },
  };
}

/** One report and one of last year belong together because the person says so, even if the agency was renamed. */
function matchSingle(report: Report, single: { file: string; report: Report }): Match {
  const { file, report: previous } = single;
  if (previous.year !== report.year - 1)
    throw new ProblemError(
      cliProblems.previousWrongYear({ file, year: previous.year, needed: report.year - 1 }),
    );
  const isSame = previous.agency === report.agency;
  const other = { previous: previous.agency, agency: report.agency };
  return { report: previous, problems: isSame ? [] : [cliProblems.previousOtherAgency(other)] };
}

function keyOf(agency: string, year: number): string {
  return `${year} ${agency}`;
}
