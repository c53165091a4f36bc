import type { Format } from '../format/define-format.ts';
import type { CellVector } from '../report/vector.ts';

/** Largest value of a cell in vector units, beyond which sums are not exact. */
const MAX_VALUE = 999_999_999_999_999;

/** Tells whether cells may hold new values: whole, signed only where the kind is, and within the bounds that the format declares. */
export function allowedIn(
  format: Format,
  vector: CellVector,
): (changes: ReadonlyMap<number, number>) => boolean {
  return (changes) => {
    for (const [index, value] of changes) {
      if (!Number.isInteger(value) || Math.abs(value) > MAX_VALUE) return false;
      if (value < 0 && format.cells[index]?.kind !== 'signedCount') return false;
    }
    return boundsOf(format).every((bound) => {
      if (!bound.cells.some((cell) => changes.has(cell))) return true;
      const sum = bound.cells.reduce(
        (total, cell, at) =>
          total + (bound.coefficients[at] ?? 0) * (changes.get(cell) ?? vector[cell] ?? Number.NaN),
        0,
      );
      // Undecided where a cell is blank, and then allowed.
      return !(sum < 0);
    });
  };
}

interface Bound {
  readonly cells: readonly number[];
  readonly coefficients: readonly number[];
}

const known = new WeakMap<Format, readonly Bound[]>();

function boundsOf(format: Format): readonly Bound[] {
  const before = known.get(format);
  if (before) return before;
  const bounds = format.relations
    .filter(({ op, terms }) => op === 'ge' && terms.every((term) => !term.previous))
    .map(({ terms }) => ({
      cells: terms.map((term) => format.cellById.get(term.cell)?.index ?? -1),
      coefficients: terms.map((term) => term.coefficient),
    }));
  known.set(format, bounds);
  return bounds;
}
