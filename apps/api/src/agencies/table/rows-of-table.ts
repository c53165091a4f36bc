import { detectDelimiter, parseCsv } from 'hucre/csv';
import { readXlsx, type CellValue } from 'hucre/xlsx';

/** Most rows of a table, the head included. */
export const MOST_ROWS = 20_000;

/** The rows of a table as texts, dates as ISO dates; or why there are none. */
export type TableReading =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'unreadable'; readonly detail: string }
  | { readonly kind: 'tooManyRows' };

/** Reads an XLSX (its first sheet) or a CSV file (UTF-8, or GB 18030 as Chinese spreadsheets write it). Runs in a worker. */
export async function rowsOfTable(task: { readonly bytes: Uint8Array }): Promise<TableReading> {
  const { bytes } = task;
  try {
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
    const rows = isZip ? await rowsOfXlsx(bytes) : rowsOfCsv(bytes);
    return rows.length > MOST_ROWS ? { kind: 'tooManyRows' } : { kind: 'rows', rows };
  } catch (error) {
    // The readers throw errors of many kinds at what is no table.
    return { kind: 'unreadable', detail: error instanceof Error ? error.message : String(error) };
  }
}

async function rowsOfXlsx(bytes: Uint8Array): Promise<string[][]> {
  const { sheets } = await readXlsx(bytes, { maxRows: MOST_ROWS + 1 });
  return (sheets[0]?.rows ?? []).map((row) => Array.from(row, printed));
}

function rowsOfCsv(bytes: Uint8Array): string[][] {
  const text = decoded(bytes);
  if (text.includes('\0')) throw new Error('not a text file');
  const rows = parseCsv(text, { delimiter: detectDelimiter(text), unescapeFormulae: true });
  return rows.map((row) => Array.from(row, printed));
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    throw error;
  }
}

function printed(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'object') throw new Error('a cell that is neither text, number nor date');
  return String(value).trim();
}
