import { cellLabel, readCell, type CellValue, type CellVector, type Format } from '@nianbao/core';
import { printCell } from './print-cell.ts';

/** A value of a record: a number, a text, or nothing. */
export type DataValue = string | number | null;

/** Numbers in long form, as CSV and data sheets have them: one record for each cell. */
export interface DataRecords {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly DataValue[])[];
}

/** The cells of one report. Money is in 万元; a blank is `null`. */
export function reportRecords(
  format: Format,
  vector: CellVector,
  { agency, year }: { readonly agency: string; readonly year: number },
): DataRecords {
  return {
    columns: ['agency', 'year', 'format', 'cell', 'label', 'label_en', 'kind', 'value'],
    rows: format.cells.map((cell) => {
      const { zh, en } = cellLabel(cell);
      return [agency, year, format.id, cell.id, zh, en, cell.kind, readCell(format, vector, cell.id)];
    }),
  };
}

/** A number of a record as data has it: exact, in 万元 where it is money, without the plus that the form prints. */
export function printDataValue(value: CellValue): string {
  return printCell(value !== null && !Number.isInteger(value) ? 'money' : 'count', value);
}
