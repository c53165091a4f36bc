import type { ColumnValue } from './column.ts';

/** Texts that a spreadsheet program would run as a formula. */
const formula = /^[=+\-@\t\r]/;

/**
 * A table as CSV (RFC 4180) with a byte order mark, so that spreadsheet programs read it as UTF-8.
 * A text that would be run as a formula is kept a text by an apostrophe.
 */
export function csvOf(rows: readonly (readonly ColumnValue[])[]): string {
  const lines = rows.map((row) => row.map(csvField).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function csvField(value: ColumnValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
