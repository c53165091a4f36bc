import type { Cell } from '../format/cell-id.ts';
import type { DerivedTable, Format } from '../format/define-format.ts';
import type { PlacedLeaf } from '../format/leaves.ts';
import { joinCellId } from '../format/relations.ts';
import type { CellVector } from '../report/vector.ts';

/** A table of the vector, addressed by row and column. */
export interface TableValues {
  readonly derived: DerivedTable;
  readonly idOf: (row: PlacedLeaf, column: PlacedLeaf) => string;
  readonly get: (row: PlacedLeaf, column: PlacedLeaf) => number;
  readonly set: (row: PlacedLeaf, column: PlacedLeaf, value: number) => void;
  readonly kindOf: (row: PlacedLeaf, column: PlacedLeaf) => string;
}

type CellGrid = ReadonlyMap<PlacedLeaf, ReadonlyMap<PlacedLeaf, Cell>>;

const grids = new WeakMap<DerivedTable, CellGrid>();

function gridOf(format: Format, derived: DerivedTable): CellGrid {
  const known = grids.get(derived);
  if (known) return known;
  const cellAt = (row: PlacedLeaf, column: PlacedLeaf) => {
    const id = joinCellId(derived.table.path, row.path, column.path);
    const cell = format.cellById.get(id);
    if (!cell) throw new Error(`Format "${format.id}" has no cell "${id}"`);
    return cell;
  };
  const grid = new Map(
    derived.rows.map((row) => [
      row,
      new Map(derived.columns.map((column) => [column, cellAt(row, column)] as const)),
    ]),
  );
  grids.set(derived, grid);
  return grid;
}

export function tableValues(format: Format, derived: DerivedTable, vector: CellVector): TableValues {
  const grid = gridOf(format, derived);
  const cellOf = (row: PlacedLeaf, column: PlacedLeaf) => {
    const cell = grid.get(row)?.get(column);
    if (!cell) throw new Error(`Table "${derived.table.id}" has no cell at ${row.path} × ${column.path}`);
    return cell;
  };
  return {
    derived,
    idOf: (row, column) => cellOf(row, column).id,
    get: (row, column) => vector[cellOf(row, column).index] ?? 0,
    set: (row, column, value) => (vector[cellOf(row, column).index] = value),
    kindOf: (row, column) => cellOf(row, column).kind,
  };
}

export const isPart = (leaf: PlacedLeaf) => leaf.parts.length === 0;
