import {
  cellLabel,
  readCell,
  type CellComparison,
  type CellValue,
  type CellVector,
  type Format,
  type LocalText,
} from '@nianbao/core';
import { printCell } from './print-cell.ts';

/** A value of a record: a number, a text, or nothing. */
export type DataValue = string | number | null;

/** Numbers in long form, as CSV and data sheets have them: one record for each cell. */
export interface DataRecords {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly DataValue[])[];
}

const knownLabels = new WeakMap<Format, readonly LocalText[]>();

/** The labels of a format's cells in their order; they are the same for all its reports. */
function labelsOf(format: Format): readonly LocalText[] {
  const known = knownLabels.get(format) ?? format.cells.map(cellLabel);
  knownLabels.set(format, known);
  return known;
}

/** The cells of one report. Money is in 万元; a blank is `null`. */
export function reportRecords(
  format: Format,
  vector: CellVector,
  { agency, year }: { readonly agency: string; readonly year: number },
): DataRecords {
  const labels = labelsOf(format);
  return {
    columns: ['agency', 'year', 'format', 'cell', 'label', 'label_en', 'kind', 'value'],
    rows: format.cells.map((cell, index) => {
      const { zh = '', en = '' } = labels[index] ?? {};
      return [agency, year, format.id, cell.id, zh, en, cell.kind, readCell(format, vector, cell.id)];
    }),
  };
}

/** The cells that changed between two versions of one report. A figure of several cells is named by all of them. */
export function changeRecords(
  format: Format,
  changes: readonly CellComparison[],
  { agency, year }: { readonly agency: string; readonly year: number },
): DataRecords {
  const facts = ['agency', 'year', 'format', 'cell', 'label', 'label_en', 'kind'];
  return {
    columns: [...facts, 'value_before', 'value', 'change'],
    rows: changes.map(({ before, after, change }) => {
      const cells = after.cells.map((id) => format.cellById.get(id)).filter((cell) => cell !== undefined);
      const labels = cells.map(cellLabel);
      return [
        agency,
        year,
        format.id,
        after.cells.join('+'),
        labels.map(({ zh }) => zh).join(' + '),
        labels.map(({ en }) => en).join(' + '),
        cells[0]?.kind ?? 'count',
        before.value,
        after.value,
        change,
      ];
    }),
  };
}

/** A number of a record as data has it: exact, in 万元 where it is money, without the plus that the form prints. */
export function printDataValue(value: CellValue): string {
  return printCell(value !== null && !Number.isInteger(value) ? 'money' : 'count', value);
}
