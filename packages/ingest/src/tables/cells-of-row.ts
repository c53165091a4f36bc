import type { Cell, Format } from '@nianbao/core';
import type { ScriptRow } from './table-script.ts';

const known = new WeakMap<Format, ReadonlyMap<string, readonly Cell[]>>();

/** The cells of a row from left to right; none for a group. */
export function cellsOfRow(format: Format, row: ScriptRow): readonly Cell[] {
  let rows = known.get(format);
  if (!rows) {
    const made = new Map<string, Cell[]>();
    for (const cell of format.cells) {
      const key = `${cell.table}/${cell.row}`;
      const cells = made.get(key);
      if (cells) cells.push(cell);
      else made.set(key, [cell]);
    }
    known.set(format, made);
    rows = made;
  }
  return row.isGroup ? [] : (rows.get(`${row.table.table.id}/${row.path}`) ?? []);
}
