import { formatById, type Format } from '@nianbao/core';
import { RenderError, renderProblems } from '../render-problems.ts';
import type { AnyReport } from './report-document.ts';

export interface FormatOptions {
  /** Formats to look the report's up in, before the official ones. */
  readonly formats?: readonly Format[] | undefined;
}

/**
 * The format of a report.
 * @throws RenderError (`render.format.unknown`) when it is neither official nor among `formats`
 */
export function formatOf(report: AnyReport, formats: readonly Format[] = []): Format {
  const format = formats.find(({ id }) => id === report.format) ?? formatById(report.format);
  if (!format) throw new RenderError([renderProblems.formatUnknown({ format: report.format })]);
  return format;
}
