import {
  check,
  formatById,
  locateErrors,
  type CheckOptions,
  type CheckResult,
  type FailedGroup,
  type Finding,
  type Problem,
  type Report,
} from '@nianbao/core';
import type { Document } from '../document/read-document.ts';
import { exitCode, type ExitCode } from '../program/exit-code.ts';

/** How many findings of each kind a document has. Undecided and justified ones call for no change and count apart. */
export interface Tally {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly undecided: number;
  readonly justified: number;
}

/** A document with what the rules say about it. */
export type Judgement =
  | { readonly status: 'unusable'; readonly document: Document; readonly problems: readonly Problem[] }
  | {
      readonly status: 'fine' | 'findings';
      readonly document: Document;
      readonly report: Report;
      readonly problems: readonly Problem[];
      readonly result: CheckResult;
      /** Where the numbers are likely to be wrong, when sums and balances do not hold. */
      readonly locations: readonly FailedGroup[];
      readonly tally: Tally;
    };

/** Checks a document that was read; `extra` are problems that came up around it. */
export function judge(document: Document, options: CheckOptions, extra: readonly Problem[] = []): Judgement {
  const { report } = document;
  const problems = [...document.problems, ...extra];
  if (!report) return { status: 'unusable', document, problems };
  const result = check(report, options);
  const tally = tallyOf(result);
  const status = tally.error > 0 ? 'findings' : 'fine';
  return { status, document, report, problems, result, locations: locate(report), tally };
}

/** What a judgement makes the program return. */
export function exitCodeOf(judgement: Judgement): ExitCode {
  return exitCode[judgement.status];
}

function locate(report: Report): readonly FailedGroup[] {
  const format = formatById(report.format);
  return format ? locateErrors(format, report) : [];
}

function tallyOf({ findings }: CheckResult): Tally {
  const tally = { ...emptyTally };
  for (const finding of findings) tally[kindOf(finding)]++;
  return tally;
}

function kindOf({ status, severity, justification }: Finding): keyof Tally {
  if (status === 'undecided') return 'undecided';
  return justification ? 'justified' : severity;
}

export const emptyTally: Tally = { error: 0, warning: 0, info: 0, undecided: 0, justified: 0 };

/** Sums the tallies of several documents. */
export function addTallies(a: Tally, b: Tally): Tally {
  return {
    error: a.error + b.error,
    warning: a.warning + b.warning,
    info: a.info + b.info,
    undecided: a.undecided + b.undecided,
    justified: a.justified + b.justified,
  };
}
