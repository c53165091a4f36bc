import { detectDelimiter, parseCsv } from 'hucre/csv';

/** Separated values → rows of texts; the separator is found from the text. */
export function rowsOfCsv(text: string): readonly (readonly string[])[] {
  const rows = parseCsv(text, { delimiter: hasTabs(text) ? '\t' : detectDelimiter(text) });
  return rows.map((row) => Array.from(row, (value) => (value === null ? '' : String(value))));
}

/** Text copied from a document has tabs between cells, and lines of prose without any, which mislead a count of columns. */
function hasTabs(text: string): boolean {
  const lines = text.split(/\r?\n/u);
  const having = (separator: string) => lines.filter((line) => line.includes(separator)).length;
  return having('\t') > having(',');
}
