import type { SourceCell, SourceGrid } from '../source/source-document.ts';

/** The cells of a grid by row and column; a merged cell stands at every place it covers. */
export type GridMatrix = readonly (readonly (SourceCell | undefined)[])[];

/** A table of a report has a few dozen rows and columns; what is larger is none and is not worth the memory. */
const MAX_PLACES = 200_000;

/** @returns `null` for a grid larger than any table of a report. */
export function matrixOf(grid: SourceGrid): GridMatrix | null {
  const width = widthOf(grid);
  const height = grid.rows.length;
  if (width * height > MAX_PLACES) return null;
  const matrix = Array.from({ length: height }, () =>
    new Array<SourceCell | undefined>(width).fill(undefined),
  );
  for (const cell of grid.rows.flat())
    for (let row = cell.row; row < Math.min(cell.row + cell.rowspan, height); row++)
      matrix[row]?.fill(cell, cell.column, Math.min(cell.column + cell.colspan, width));
  return matrix;
}

function widthOf({ rows }: SourceGrid): number {
  return rows.reduce((most, row) => row.reduce((wide, { column }) => Math.max(wide, column + 1), most), 0);
}

/** A grid with its rows as columns. Every cell keeps the place where it stands. One larger than any table stays as it is. */
export function transposed(grid: SourceGrid): SourceGrid {
  if (widthOf(grid) * grid.rows.length > MAX_PLACES) return grid;
  const cells = grid.rows.flat().map((cell) => ({
    ...cell,
    row: cell.column,
    column: cell.row,
    rowspan: cell.colspan,
    colspan: cell.rowspan,
  }));
  const rows: SourceCell[][] = [];
  for (const cell of cells) {
    while (rows.length <= cell.row) rows.push([]);
    rows[cell.row]?.push(cell);
  }
  return { ...grid, rows: rows.map((row) => row.toSorted((a, b) => a.column - b.column)) };
}
