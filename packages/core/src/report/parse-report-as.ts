import { z } from 'zod';
import type { Cell } from '../format/cell-id.ts';
import type { Format } from '../format/define-format.ts';
import { faultOfIssue } from './block-schema.ts';
import type { Problem } from '../problem/problem.ts';
import { expectedOfIssue } from './expected-of-issue.ts';
import { reportProblems } from './problems.ts';
import { problemOfYearAmong } from './problem-of-year.ts';
import type { AnyReport, Report } from './report.ts';
import { deriveSchema } from './schema.ts';
import { shown } from './shown.ts';

/** A report, or the problems that keep the input from being one. */
export type ParsedReport<R extends AnyReport = Report> =
  | { readonly report: R; readonly problems: readonly [] }
  | { readonly report: null; readonly problems: readonly Problem[] };

/** As many problems as a message can use; the rest of a hopeless input is counted only. */
const MAX_PROBLEMS = 200;

/**
 * A value of unknown origin → report in one of the formats given, with every cell present (blank where absent).
 * Knows no format of its own, so that a program that handles one format carries that one only.
 */
export function parseReportAs(formats: readonly Format[], value: unknown): ParsedReport<AnyReport> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refused([reportProblems.notObject({ found: shown(value) })]);
  const { format: id, year } = value as { format?: unknown; year?: unknown };
  const yearProblem = problemOfYearAmong(formats, year);
  const format = formats.find((each) => each.id === id);
  if (!format) return refused([formatProblem(formats, id), ...(yearProblem ? [yearProblem] : [])]);
  const parsed = deriveSchema(format).safeParse(value);
  const problems = parsed.success
    ? []
    : parsed.error.issues
        .slice(0, MAX_PROBLEMS + 1)
        .flatMap((issue) => problemsOfIssue(format, value, issue))
        .filter((problem) => !yearProblem || problem.path !== 'year')
        .filter(isFirstOfItsCell(format));
  const all = yearProblem ? [yearProblem, ...problems] : problems;
  if (all.length > 0 || !parsed.success) return refused(all);
  // The schema of this format has just accepted it.
  return { report: parsed.data as AnyReport, problems: [] };
}

function formatProblem(formats: readonly Format[], id: unknown): Problem {
  const where = { path: 'format' };
  if (id === undefined) return reportProblems.fieldMissing({ path: 'format' }, where);
  const known = formats.map((each) => `"${each.id}"`);
  return reportProblems.formatUnknown({ found: shown(id), known }, where);
}

function refused(problems: readonly Problem[]): { report: null; problems: readonly Problem[] } {
  if (problems.length <= MAX_PROBLEMS) return { report: null, problems };
  return {
    report: null,
    problems: [...problems.slice(0, MAX_PROBLEMS), reportProblems.more({ shown: MAX_PROBLEMS })],
  };
}

function problemsOfIssue(format: Format, input: object, issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map(String).join('.');
  const value = valueAt(input, issue.path);
  const where = { path };
  const found = { path, found: shown(value) };
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(format, path);
    return issue.keys.slice(0, MAX_PROBLEMS + 1).map((key) => {
      const full = path === '' ? key : `${path}.${key}`;
      return reportProblems.fieldUnknown({ path: full, known }, { path: full });
    });
  }
  const cell = format.cellById.get(path);
  if (cell) return [problemOfCell(cell, issue, found)];
  if (value === undefined) return [reportProblems.fieldMissing({ path }, where)];
  const liveField = problemOfLiveField(issue, found);
  if (liveField) return [liveField];
  return [reportProblems.fieldInvalid({ ...found, detail: expectedOfIssue(issue) }, where)];
}

function problemOfLiveField(
  issue: z.core.$ZodIssue,
  found: { path: string; found: string },
): Problem | undefined {
  const where = { path: found.path };
  const [list, , key] = issue.path.slice(-3);
  if (issue.code === 'invalid_value' && list === 'fields' && key === 'cell')
    return reportProblems.liveFieldCell(found, where);
  const fault = faultOfIssue(issue);
  if (fault?.kind === 'range')
    return reportProblems.liveFieldRange({ ...found, length: fault.length }, where);
  return fault && reportProblems.liveFieldOrder(found, where);
}

/** A number far out of range breaks several conditions; one of them is enough to say. */
function isFirstOfItsCell(format: Format): (problem: Problem) => boolean {
  const seen = new Set<string>();
  return ({ path }) => {
    if (path === undefined || !format.cellById.has(path)) return true;
    if (seen.has(path)) return false;
    seen.add(path);
    return true;
  };
}

function problemOfCell(cell: Cell, issue: z.core.$ZodIssue, found: { path: string; found: string }): Problem {
  const where = { path: found.path };
  if (issue.code === 'too_small' && cell.kind !== 'signedCount')
    return reportProblems.cellNegative(found, where);
  if (issue.code === 'too_small' || issue.code === 'too_big')
    return reportProblems.cellTooLarge(found, where);
  if (issue.code === 'custom') return reportProblems.cellMoneyDecimals(found, where);
  const isNumber = issue.code === 'invalid_type' && issue.expected === 'int';
  return isNumber && /^-?\d/.test(found.found)
    ? reportProblems.cellNotWhole(found, where)
    : reportProblems.cellNotNumber(found, where);
}

/** What may stand at a path: the segments of cell ids that go on from it, and at the root the fields of every report. */
function knownKeys(format: Format, path: string): string[] {
  if (path === '') {
    const schema = deriveSchema(format);
    return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  }
  const prefix = `${path}.`;
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
