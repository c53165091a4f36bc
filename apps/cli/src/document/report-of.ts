import type { Report } from '@nianbao/core';
import { ProblemError } from '../program/problem-error.ts';
import type { Document } from './document.ts';

/**
 * The report of a document that a command cannot do without.
 * @throws ProblemError with the first reason why there is none.
 */
export function reportOf({ file, report, problems }: Document): Report {
  if (report) return report;
  const first = problems.find(({ severity }) => severity === 'error');
  if (!first) throw new Error(`${file} gave neither a report nor a problem`);
  const { zh, en } = first.message;
  throw new ProblemError({ ...first, message: { zh: `${file}：${zh}`, en: `${file}: ${en}` } });
}
