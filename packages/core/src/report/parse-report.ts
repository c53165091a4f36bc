import type { z } from 'zod';
import type { Format } from '../format/define-format.ts';
import { formatById, formats } from '../formats/formats.ts';
import type { Problem } from '../problem/problem.ts';
import { reportProblems } from './problems.ts';
import type { Report } from './report.ts';
import { deriveSchema } from './schema.ts';

/** A report, or the problems that keep the input from being one. */
export type ParsedReport =
  | { readonly report: Report; readonly problems: readonly [] }
  | { readonly report: null; readonly problems: readonly Problem[] };

/** Report JSON text → report. Never throws on input. */
export function parseReportJson(text: string): ParsedReport {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refused([reportProblems.jsonSyntax({ detail: error.message })]);
  }
  return parseReport(value);
}

/**
 * A value of unknown origin → report, with every cell present (blank where absent).
 * All problems are listed, not only the first.
 */
export function parseReport(value: unknown): ParsedReport {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refused([reportProblems.notObject({ found: shown(value) })]);
  const { format: id, year } = value as { format?: unknown; year?: unknown };
  const yearProblem = problemOfYear(year);
  const format: Format | undefined = typeof id === 'string' ? formatById(id) : undefined;
  if (!format) {
    const known = formats.map((each) => `"${each.id}"`);
    const formatProblem =
      id === undefined
        ? reportProblems.fieldMissing({ path: 'format' }, { path: 'format' })
        : reportProblems.formatUnknown({ found: shown(id), known }, { path: 'format' });
    return refused([formatProblem, ...(yearProblem ? [yearProblem] : [])]);
  }
  const parsed = deriveSchema(format).safeParse(value);
  const problems = parsed.success
    ? []
    : parsed.error.issues.flatMap((issue) => problemsOfIssue(format, value, issue));
  const others = problems.filter((problem) => problem.path !== 'year');
  const all = yearProblem ? [yearProblem, ...others] : problems;
  if (all.length > 0 || !parsed.success) return refused(all);
  // The schema of this format has just accepted it.
  return { report: parsed.data as Report, problems: [] };
}

function refused(problems: readonly Problem[]): ParsedReport {
  return { report: null, problems };
}

/** The earliest year of the uniform formats. */
export const firstYear = Math.min(...formats.map((format) => format.definition.years.from));

/** Why a year cannot be a reporting year, or `undefined` when it can. The Regulations of 2007 began the reports with 2008. */
export function problemOfYear(year: unknown): Problem | undefined {
  const where = { path: 'year' };
  if (year === undefined) return reportProblems.fieldMissing({ path: 'year' }, where);
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 2008 || year > 2100)
    return reportProblems.yearInvalid({ found: shown(year) }, where);
  if (year < firstYear) return reportProblems.yearBeforeFormats({ year, first: firstYear }, where);
  return undefined;
}

function problemsOfIssue(format: Format, input: object, issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map(String).join('.');
  const value = valueAt(input, issue.path);
  const where = { path };
  const found = { path, found: shown(value) };
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(format, path);
    return issue.keys.map((key) => {
      const full = path === '' ? key : `${path}.${key}`;
      return reportProblems.fieldUnknown({ path: full, known }, { path: full });
    });
  }
  if (format.cellById.has(path)) return [problemOfCell(issue, found)];
  if (value === undefined) return [reportProblems.fieldMissing({ path }, where)];
  return [reportProblems.fieldInvalid({ ...found, detail: issue.message }, where)];
}

function problemOfCell(issue: z.core.$ZodIssue, found: { path: string; found: string }): Problem {
  const where = { path: found.path };
  if (issue.code === 'too_small') return reportProblems.cellNegative(found, where);
  if (issue.code === 'too_big') return reportProblems.cellTooLarge(found, where);
  if (issue.code === 'custom') return reportProblems.cellMoneyDecimals(found, where);
  const isNumber = issue.code === 'invalid_type' && issue.expected === 'int';
  return isNumber && /^-?\d/.test(found.found)
    ? reportProblems.cellNotWhole(found, where)
    : reportProblems.cellNotNumber(found, where);
}

function knownKeys(format: Format, path: string): string[] {
  const prefix = path === '' ? '' : `${path}.`;
  const below = format.cells
    .filter((cell) => cell.id.startsWith(prefix))
    .map((cell) => cell.id.slice(prefix.length).split('.')[0] ?? '');
  return [...new Set(below)];
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null ? (node as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  );
}

/** A value as JSON, short enough for a message. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
