import { parseReport, type Problem } from '@nianbao/core';
import { cliProblems } from '../program/problems.ts';
import { unusable, type Document } from './document.ts';

/**
 * A line of NDJSON as a document: report JSON, or a record as `read` writes it. A record keeps the name of the file it
 * was made of; one without a report keeps the reasons why.
 */
export function documentOfRecord(place: string, text: string): Document {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return unusable(place, [cliProblems.recordSyntax({ place, detail: String(error) })]);
  }
  if (!isObject(value)) return unusable(place, [cliProblems.recordSyntax({ place, detail: typeof value })]);
  if (!('report' in value)) return documentOfReport(place, value);
  const file = typeof value['file'] === 'string' ? value['file'] : place;
  if (value['report'] !== null) return documentOfReport(file, value['report']);
  const problems = Array.isArray(value['problems']) ? value['problems'].filter(isProblem) : [];
  return unusable(file, problems.length > 0 ? problems : [cliProblems.recordEmpty({ place })]);
}

function documentOfReport(file: string, value: unknown): Document {
  const { report, problems } = parseReport(value);
  return { file, fileType: 'json', report, cells: [], texts: [], unused: [], problems };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isProblem(value: unknown): value is Problem {
  return (
    isObject(value) &&
    typeof value['code'] === 'string' &&
    (value['severity'] === 'error' || value['severity'] === 'warning') &&
    isText(value['message']) &&
    (value['fix'] === undefined || isText(value['fix']))
  );
}

function isText(value: unknown): boolean {
  return isObject(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';
}
