import type { ReadResult } from '../read-result.ts';
import type { SourceDocument } from '../source/source-document.ts';
import { itemsOfSheet } from './items-of-sheet.ts';
import { listedCells } from './listed-cells.ts';
import { readListedCells } from './read-listed-cells.ts';
import { rowsOfCsv } from './rows-of-csv.ts';

/** Separated values: a list of cells is read as such, anything else is a sheet to understand. */
export function readCsv(
  text: string,
): { readonly result: ReadResult } | { readonly document: SourceDocument } {
  const rows = rowsOfCsv(text);
  const listed = listedCells(rows);
  if (listed) return { result: readListedCells(listed, 'csv') };
  const items = itemsOfSheet({ number: 1, rows, merges: [] });
  return { document: { fileType: 'csv', spacing: 'authored', items } };
}
