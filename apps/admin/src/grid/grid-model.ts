import type { Cell, Grid } from '@nianbao/core';

/** A position in the rectangle of value cells: body row and value column, both from 0. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A value cell with the rectangle positions it covers in its row. */
export interface Slot {
  readonly cell: Cell;
  readonly row: number;
  /** First and last column it covers. */
  readonly column: number;
  readonly lastColumn: number;
}

/** The value cells of a grid as a rectangle to move in, copy from and paste into. */
export interface GridModel {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly slots: readonly Slot[];
  /** The slots of each body row, left to right. */
  readonly rows: readonly (readonly Slot[])[];
  /** Slot by index of its cell in the vector. */
  readonly slotOf: ReadonlyMap<number, Slot>;
}

const models = new WeakMap<Grid, GridModel>();

/** Derives the rectangle of a grid; banner and head rows are not part of it. */
export function deriveGridModel(grid: Grid): GridModel {
  const known = models.get(grid);
  if (known) return known;
  const bodies = grid.rows.filter((row) => row.kind === 'body');
  const rows = bodies.map(({ cells }, row) => {
    let column = 0;
    return cells.flatMap((each): Slot[] => {
      if (each.kind !== 'value') return [];
      const slot = { cell: each.cell, row, column, lastColumn: column + each.colspan - 1 };
      column += each.colspan;
      return [slot];
    });
  });
  const slots = rows.flat();
  const model = {
    rowCount: rows.length,
    columnCount: grid.valueColumns,
    slots,
    rows,
    slotOf: new Map(slots.map((slot) => [slot.cell.index, slot])),
  };
  models.set(grid, model);
  return model;
}

/** The slot that covers a position, or `undefined` outside the rectangle. */
export function slotAt(model: GridModel, { row, column }: Position): Slot | undefined {
  return model.rows[row]?.find((slot) => slot.column <= column && column <= slot.lastColumn);
}

/** Brings a position back into the rectangle. */
export function clampPosition(model: GridModel, { row, column }: Position): Position {
  return {
    row: Math.min(Math.max(row, 0), model.rowCount - 1),
    column: Math.min(Math.max(column, 0), model.columnCount - 1),
  };
}
