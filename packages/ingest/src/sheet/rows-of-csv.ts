import { detectDelimiter, parseCsv } from 'hucre/csv';

/** Separated values → rows of texts; the separator is found from the text. */
export function rowsOfCsv(text: string): readonly (readonly string[])[] {
  const rows = parseCsv(text, { delimiter: detectDelimiter(text) });
  return rows.map((row) => Array.from(row, (value) => (value === null ? '' : String(value))));
}
