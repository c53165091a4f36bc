import type { Cell } from '../format/cell-id.ts';
import type { Format } from '../format/define-format.ts';
import type { Quantity } from './claim.ts';

/** A quantity of these cells; readings of which no cell is there are dropped. */
export function quantityOf(
  { key, rule, label }: Pick<Quantity, 'key' | 'rule' | 'label'>,
  cells: readonly Cell[],
  accepts: readonly (readonly Cell[])[] = [],
): Quantity {
  const indexes = (of: readonly Cell[]) => of.map((cell) => cell.index);
  return {
    key,
    rule,
    label,
    cells: cells.map((cell) => cell.id),
    indexes: indexes(cells),
    accepts: accepts.filter((other) => other.length > 0).map(indexes),
  };
}

/** Those of the cells that the format has. */
export function cellsOf(format: Format, ids: readonly string[]): readonly Cell[] {
  return ids.flatMap((id) => format.cellById.get(id) ?? []);
}
