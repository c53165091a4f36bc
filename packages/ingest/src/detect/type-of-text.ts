import type { FileType } from '../read-result.ts';

const htmlTags = /<(?:!doctype\s+html|html|head|body|table|div|p|span|meta)\b[^>]*>/iu;
const markdownRow = /^\s*\|(?:\s*:?-{3,}:?\s*\|)+\s*$/mu;
const markdownHeading = /^#{1,6} \S/mu;

/** Which kind of text a text is, by its own marks. */
export function typeOfText(text: string): FileType {
  const head = text.slice(0, 200_000).trimStart();
  if (/^[[{]\s*["{[\]}]/u.test(head)) return 'json';
  if (htmlTags.test(head)) return 'html';
  if (markdownRow.test(head) || markdownHeading.test(head)) return 'md';
  return isSeparated(head) ? 'csv' : 'txt';
}

/** Prose does not have so many commas in every line; data with a column for each cell of a report does. */
const WIDE = 20;

/** Most lines have a comma or tab between short fields, many of them: a table, not prose. */
function isSeparated(text: string): boolean {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  const fields = (line: string) => Math.max(line.split(',').length, line.split('\t').length);
  const rows = lines.filter((line) => fields(line) >= 3);
  if (lines.length >= 2 && lines.every((line) => fields(line) >= WIDE)) return true;
  return rows.length >= 5 && rows.length >= lines.length / 2;
}
