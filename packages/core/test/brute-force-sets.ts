import { deriveIdentities } from '../src/format/identities.ts';
import type { Format } from '../src/format/define-format.ts';
import type { CellVector } from '../src/report/vector.ts';

/**
 * The smallest sets of cells of a table whose change makes all its identities hold, by trying every set of up to
 * `maxCells` cells: slow and plain, to hold the clever search against. Each as `cell=value cell=value`, sorted.
 */
export function bruteForceSets(
  format: Format,
  vector: CellVector,
  table: string,
  maxCells: number,
): string[] {
  const cells = format.cells.filter((cell) => cell.table === table);
  const equations = deriveIdentities(format).filter(({ terms }) =>
    terms.some(({ cell }) => cells.some(({ id }) => id === cell)),
  );
  const matrix = equations.map(({ terms }) =>
    cells.map(({ id }) => terms.find((term) => term.cell === id)?.coefficient ?? 0),
  );
  const values = cells.map(({ index }) => vector[index] ?? 0);
  const gaps = matrix.map(
    (row) => -row.reduce<number>((sum, factor, at) => sum + factor * (values[at] ?? 0), 0),
  );
  if (gaps.every((gap) => gap === 0)) return [];
  for (let size = 1; size <= maxCells; size++) {
    const found = subsets(cells.length, size).flatMap((set) => {
      const changes = solve(
        matrix.map((row, at) => [...set.map((cell) => row[cell] ?? 0), gaps[at] ?? 0]),
        size,
      );
      if (!changes) return [];
      const wanted = set.map((cell, at) => (values[cell] ?? 0) + (changes[at] ?? 0));
      if (wanted.some((value) => value < 0 || !Number.isInteger(value))) return [];
      return [
        set
          .map((cell, at) => `${cells[cell]?.id ?? ''}=${wanted[at] ?? 0}`)
          .toSorted()
          .join(' '),
      ];
    });
    if (found.length > 0) return found.toSorted();
  }
  return [];
}

function subsets(count: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  return Array.from({ length: count - from }, (_, at) => from + at).flatMap((first) =>
    subsets(count, size - 1, first + 1).map((rest) => [first, ...rest]),
  );
}

/** The only solution of a system (last column: right-hand side), or `undefined` when there is none or more than one. */
function solve(system: number[][], unknowns: number): number[] | undefined {
  const rows = system.map((row) => [...row]);
  for (let column = 0; column < unknowns; column++) {
    const pivot = rows.findIndex((row, at) => at >= column && row[column] !== 0);
    const found = rows[pivot];
    if (!found) return undefined;
    rows[pivot] = rows[column] ?? [];
    rows[column] = found;
    const scale = found[column] ?? 1;
    for (const [at, row] of rows.entries()) {
      if (at === column || row[column] === 0) continue;
      const factor = (row[column] ?? 0) / scale;
      for (let entry = 0; entry <= unknowns; entry++)
        row[entry] = (row[entry] ?? 0) - factor * (found[entry] ?? 0);
    }
  }
  if (rows.slice(unknowns).some((row) => row[unknowns] !== 0)) return undefined;
  return rows.slice(0, unknowns).map((row, at) => (row[unknowns] ?? 0) / (row[at] ?? 1));
}
