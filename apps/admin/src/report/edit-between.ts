import { packCells, type Format, type Report } from '@nianbao/core';
import { fieldNames, type FieldValue, type ReportFields, type WholeEdit } from './report-store.ts';

/** What has to be edited in `from` to get `to`. Both have the same format. */
export function editBetween(format: Format, from: Report, to: Report): WholeEdit {
  const [before, after] = [packCells(format, from), packCells(format, to)];
  const cells = new Map(
    format.cells
      .filter(({ index }) => !Object.is(before[index], after[index]))
      .map(({ index }) => [index, after[index] ?? Number.NaN]),
  );
  const changed = fieldNames.filter((name) => !sameField(from[name], to[name]));
  // Each name is paired with the value of that field.
  const fields = Object.fromEntries(
    changed.map((name): [string, FieldValue] => [name, to[name]]),
  ) as Partial<ReportFields>;
  return { cells, fields };
}

/** Nothing would change. */
export function isEmptyEdit({ cells, fields }: WholeEdit): boolean {
  return cells.size === 0 && Object.keys(fields).length === 0;
}

export function sameField(a: FieldValue, b: FieldValue): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
