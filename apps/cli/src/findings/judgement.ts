import { check, type CheckOptions, type CheckResult, type Problem, type Report } from '@nianbao/core';
import type { Document } from '../document/read-document.ts';
import { exitCode, type ExitCode } from '../program/exit-code.ts';

/** How many findings of each kind a document has. Undecided ones count apart: they are neither right nor wrong. */
export interface Tally {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly undecided: number;
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
      readonly tally: Tally;
    };

/** Checks a document that was read; `extra` are problems that came up around it. */
export function judge(document: Document, options: CheckOptions, extra: readonly Problem[] = []): Judgement {
  const { report } = document;
  const problems = [...document.problems, ...extra];
  if (!report) return { status: 'unusable', document, problems };
  const result = check(report, options);
  const tally = tallyOf(result);
  return { status: tally.error > 0 ? 'findings' : 'fine', document, report, problems, result, tally };
}

/** What a judgement makes the program return. */
export function exitCodeOf(judgement: Judgement): ExitCode {
  return exitCode[judgement.status];
}

function tallyOf({ findings }: CheckResult): Tally {
  const tally = { error: 0, warning: 0, info: 0, undecided: 0 };
  for (const finding of findings) tally[finding.status === 'undecided' ? 'undecided' : finding.severity]++;
  return tally;
}

/** Sums the tallies of several documents. */
export function addTallies(a: Tally, b: Tally): Tally {
  return {
    error: a.error + b.error,
    warning: a.warning + b.warning,
    info: a.info + b.info,
    undecided: a.undecided + b.undecided,
  };
}

export const emptyTally: Tally = { error: 0, warning: 0, info: 0, undecided: 0 };
