import type { Changes, GroupCase } from './group-case.ts';
import type { EquationGroup } from '../format/equation-groups.ts';
import { deriveMoves, type Move, type MoveName } from './moves.ts';

/** Where each cell of a group stands in its equations. */
type Occurrences = ReadonlyMap<number, readonly { readonly row: number; readonly coefficient: number }[]>;

const known = new WeakMap<EquationGroup, Occurrences>();

function occurrencesOf(group: EquationGroup): Occurrences {
  const before = known.get(group);
  if (before) return before;
  const occurrences = new Map<number, { row: number; coefficient: number }[]>(
    group.cells.map((cell) => [cell, []]),
  );
  group.equations.forEach(({ cells, coefficients }, row) =>
    cells.forEach((position, at) =>
      occurrences.get(group.cells[position] ?? -1)?.push({ row, coefficient: coefficients[at] ?? 0 }),
    ),
  );
  known.set(group, occurrences);
  return occurrences;
}

/** Moves that, undone, make every equation of the group hold. They change two cells at least. */
export function undoneMoves(at: GroupCase): { readonly name: MoveName; readonly changes: Changes }[] {
  const { format, group, residuals } = at;
  const occurrences = occurrencesOf(group);
  const scratch = new Float64Array(residuals.length);
  const failing = [...residuals.keys()].filter(
    (row) => (residuals[row] ?? 0) !== 0 && !Number.isNaN(residuals[row]),
  );
  return deriveMoves(format).flatMap((move) => {
    if (!move.to.every((cell) => occurrences.has(cell))) return [];
    const changes = undone(at, move, { occurrences, residuals, scratch, failing });
    return changes && changes.size > 1 ? [{ name: move.name, changes }] : [];
  });
}

interface Workspace {
  readonly occurrences: Occurrences;
  readonly residuals: ArrayLike<number>;
  readonly scratch: Float64Array;
  readonly failing: readonly number[];
}

/** The cells with their numbers put back, or `undefined` when that does not make the equations hold. */
function undone(
  { vector }: GroupCase,
  move: Move,
  { occurrences, residuals, scratch, failing }: Workspace,
): Changes | undefined {
  scratch.set(residuals);
  const changes = new Map<number, number>();
  const touched: number[] = [];
  const put = (cell: number, value: number) => {
    const is = vector[cell] ?? Number.NaN;
    if (is === value) return;
    changes.set(cell, value);
    for (const { row, coefficient } of occurrences.get(cell) ?? []) {
      scratch[row] = (scratch[row] ?? 0) + coefficient * (value - is);
      touched.push(row);
    }
  };
  for (const [order, to] of move.to.entries()) put(to, vector[move.from[order] ?? -1] ?? Number.NaN);
  if (changes.size === 0) return undefined;
  if (move.lost !== undefined) {
    const [equation] = occurrences.get(move.lost) ?? [];
    if (!equation) return undefined;
    put(move.lost, (vector[move.lost] ?? Number.NaN) - (scratch[equation.row] ?? 0) / equation.coefficient);
  }
  // A blank on the way would have to be moved too: such a move is not considered.
  if ([...changes.values()].some((value) => Number.isNaN(value))) return undefined;
  return [...failing, ...touched].some((row) => isOff(scratch[row])) ? undefined : changes;
}

function isOff(residual: number | undefined): boolean {
  return residual !== undefined && residual !== 0 && !Number.isNaN(residual);
}
