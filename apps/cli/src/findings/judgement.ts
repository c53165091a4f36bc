import {
  check,
  formatById,
  locateErrors,
  type CheckOptions,
  type CheckResult,
  type FailedGroup,
  type Problem,
  type Report,
} from '@nianbao/core';
import type { Document } from '../document/document.ts';
import { tallyOf, type Tally } from './tally.ts';

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

function locate(report: Report): readonly FailedGroup[] {
  const format = formatById(report.format);
  return format ? locateErrors(format, report) : [];
}
