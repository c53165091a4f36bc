import { firstYearOf } from '../format/in-force.ts';
import type { Format } from '../format/define-format.ts';
import { formats } from '../formats/formats.ts';
import type { Problem } from '../problem/problem.ts';
import { parseReportAs, type ParsedReport } from './parse-report-as.ts';
import { problemOfYearAmong } from './problem-of-year.ts';
import { reportProblems } from './problems.ts';
import type { AnyReport } from './report.ts';

export interface ParseOptions {
  /** The formats a report may be in; the official ones unless given. */
  readonly formats: readonly Format[];
}

/** Report JSON text → report. Never throws on input. */
export function parseReportJson(text: string): ParsedReport;
export function parseReportJson(text: string, options: ParseOptions): ParsedReport<AnyReport>;
export function parseReportJson(text: string, options: ParseOptions = { formats }): ParsedReport<AnyReport> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { report: null, problems: [reportProblems.jsonSyntax({ detail: error.message })] };
  }
  return parseReport(value, options);
}

/**
 * A value of unknown origin → report, with every cell present (blank where absent).
 * All problems are listed, not only the first.
 */
export function parseReport(value: unknown): ParsedReport;
export function parseReport(value: unknown, options: ParseOptions): ParsedReport<AnyReport>;
export function parseReport(value: unknown, options: ParseOptions = { formats }): ParsedReport<AnyReport> {
  return parseReportAs(options.formats, value);
}

/** The earliest year of the uniform formats. */
export const firstYear = firstYearOf(formats);

/** Why a year cannot be a reporting year, or `undefined` when it can. */
export function problemOfYear(year: unknown): Problem | undefined {
  return problemOfYearAmong(formats, year);
}
