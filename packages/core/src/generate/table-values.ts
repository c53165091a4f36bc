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

export function tableValues(format: Format, derived: DerivedTable, vector: CellVector): TableValues {
  const idOf = (row: PlacedLeaf, column: PlacedLeaf) => joinCellId(derived.table.path, row.path, column.path);
  const cellOf = (row: PlacedLeaf, column: PlacedLeaf) => {
    const cell = format.cellById.get(idOf(row, column));
    if (!cell) throw new Error(`Format "${format.id}" has no cell "${idOf(row, column)}"`);
    return cell;
  };
  return {
    derived,
    idOf,
    get: (row, column) => vector[cellOf(row, column).index] ?? 0,
    set: (row, column, value) => (vector[cellOf(row, column).index] = value),
    kindOf: (row, column) => cellOf(row, column).kind,
  };
}

export const isPart = (leaf: PlacedLeaf) => leaf.parts.length === 0;
