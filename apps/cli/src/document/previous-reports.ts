import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Report } from '@nianbao/core';
import type { PreviousAnswer, PreviousQuestion } from '../batch/task.ts';
import type { Context } from '../program/context.ts';
import { cliProblems } from '../program/problems.ts';
import { eachDocument } from './each-document.ts';
import { reportOf } from './report-of.ts';
import { findSources } from './sources.ts';

export interface PreviousReports {
  /** Last year's report for a report; `isOnly` when the run checks one document alone. */
  readonly matching: (question: PreviousQuestion, isOnly: boolean) => PreviousAnswer;
}

/**
 * Last year's reports by agency and year.
 * @throws ProblemError when one that was named cannot be used: checking on without it would hide findings.
 */
export async function previousReports(names: readonly string[], context: Context): Promise<PreviousReports> {
  const { sources } = await findSources(names);
  // Packed: a folder of ten thousand reports is as common here as among the documents.
  const reports = new Map<string, Buffer>();
  let only: { file: string; report: Report } | undefined;
  await eachDocument(sources, context, async (document) => {
    const report = reportOf(document);
    reports.set(keyOf(report.agency, report.year), deflateRawSync(JSON.stringify(report)));
    only = { file: document.file, report };
  });
  const single = sources.length === 1 ? only : undefined;
  return {
    matching: ({ agency, year }, isOnly) => {
      if (single && isOnly) return matchSingle({ agency, year }, single);
      const packed = reports.get(keyOf(agency, year - 1));
      if (!packed) {
        const missing = cliProblems.previousNone({ agency, year: year - 1 });
        return { report: undefined, problems: [missing] };
      }
      // It was a report when it was packed.
      return { report: JSON.parse(inflateRawSync(packed).toString('utf8')) as Report, problems: [] };
    },
  };
}

/** One report and one of last year belong together because the person says so, even if the agency was renamed. */
function matchSingle(
  { agency, year }: PreviousQuestion,
  { file, report: previous }: { file: string; report: Report },
): PreviousAnswer {
  if (previous.year !== year - 1) {
    const stop = cliProblems.previousWrongYear({ file, year: previous.year, needed: year - 1 });
    return { report: undefined, problems: [], stop };
  }
  const other = { previous: previous.agency, agency };
  return {
    report: previous,
    problems: previous.agency === agency ? [] : [cliProblems.previousOtherAgency(other)],
  };
}

function keyOf(agency: string, year: number): string {
  return `${year} ${agency}`;
}
