import type { Format } from '../format/define-format.ts';
import type { CellVector } from '../report/vector.ts';

/** One total: the cell that holds it and the cells it is the sum of, as positions in the vector. */
interface Total {
  readonly cell: number;
  readonly parts: readonly number[];
}

/**
 * The totals that the other cells determine, by cell index, where they differ from what the vector holds.
 * Counts as they are, money in fen. A total with a blank part is not determined and is left out: blank is not zero.
 */
export function deriveTotals(format: Format, vector: CellVector): ReadonlyMap<number, number> {
  const totals = totalsOf(format);
  const values = Float64Array.from(vector);
  // Only what is no total itself is given; totals of totals then follow, whatever stood there before.
  for (const { cell } of totals) values[cell] = Number.NaN;
  for (let isMoving = true; isMoving;) {
    isMoving = false;
    for (const { cell, parts } of totals) {
      if (!Number.isNaN(values[cell])) continue;
      const sum = parts.reduce((total, part) => total + (values[part] ?? Number.NaN), 0);
      if (Number.isNaN(sum)) continue;
      values[cell] = sum;
      isMoving = true;
    }
  }
  const isNew = ({ cell }: Total) => !Number.isNaN(values[cell]) && values[cell] !== vector[cell];
  return new Map(totals.filter(isNew).map(({ cell }) => [cell, values[cell] ?? Number.NaN]));
}

const known = new WeakMap<Format, readonly Total[]>();

function totalsOf(format: Format): readonly Total[] {
  const before = known.get(format);
  if (before) return before;
  const indexOf = (id: string) => format.cellById.get(id)?.index ?? -1;
  const totals = format.relations.flatMap((relation): Total[] => {
    const [total, ...others] = relation.terms.filter((term) => term.coefficient === 1);
    const isTotal =
      relation.op === 'eq' &&
      total !== undefined &&
      others.length === 0 &&
      relation.terms.every((term) => !term.previous) &&
      format.cellById.get(total.cell)?.isTotal === true;
    if (!isTotal) return [];
    const parts = relation.terms.filter((term) => term.coefficient === -1);
    return [{ cell: indexOf(total.cell), parts: parts.map((term) => indexOf(term.cell)) }];
  });
  known.set(format, totals);
  return totals;
}
