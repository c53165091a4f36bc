import type { CellValue } from '../report/report.ts';
import { wanOfFen } from '../report/money.ts';
import { allowedIn } from './allowed.ts';
import type { Explanation } from './explanation.ts';
import type { Changes, GroupCase } from './group-case.ts';
import { undoneMoves } from './undone-moves.ts';
import { moveCosts, type MoveName } from './moves.ts';
import { recognizeSlip } from './recognize-slip.ts';
import { ReducedSystem } from './reduced-system.ts';
import { findSmallestSets } from './smallest-sets.ts';

export interface GroupExplanations {
  readonly explanations: readonly Explanation[];
  readonly isComplete: boolean;
  /** Ids of the relations that fail whatever the blank cells hold. */
  readonly failing: readonly string[];
}

const MAX_SETS = 400;
const MAX_STEPS = 20_000;
/** What every further mistake costs: two are less likely than one. */
const MISTAKE = 4;

/** All ways to make the equations of a group hold, likeliest first. */
export function explainGroup(at: GroupCase, maxCells: number): GroupExplanations {
  const { group, vector, residuals } = at;
  const system = ReducedSystem.of(group, residuals);
  // What is blank may be anything: it is freed before anyone is blamed.
  group.cells.forEach((cell, position) => {
    if (Number.isNaN(vector[cell])) system.free(position);
  });
  const failing = group.equations.flatMap(({ relation }, row) =>
    system.isFailing(row) ? [relation.id] : [],
  );
  if (failing.length === 0) return { explanations: [], isComplete: true, failing };
  const isAllowed = allowedIn(at.format, vector);
  const toChanges = (set: { cells: readonly number[]; changes: readonly number[] }): Changes =>
    new Map(
      set.cells.map((position, order) => {
        const cell = group.cells[position] ?? -1;
        return [cell, (vector[cell] ?? 0) + (set.changes[order] ?? 0)];
      }),
    );
  const { sets, isComplete } = findSmallestSets(system, {
    maxCells,
    maxSets: MAX_SETS,
    maxSteps: MAX_STEPS,
    isAllowed: (set) => isAllowed(toChanges(set)),
  });
  const explanations = [
    ...undoneMoves(at)
      .filter(({ changes }) => isAllowed(changes))
      .map(({ name, changes }) => explanationOf(at, changes, name)),
    ...sets.map((set) => explanationOf(at, toChanges(set))),
  ];
  return { explanations: ranked(explanations), isComplete, failing };
}

function explanationOf({ format, vector }: GroupCase, changes: Changes, move?: MoveName): Explanation {
  let slips = 0;
  const list = [...changes].map(([index, shouldBe]) => {
    const cell = format.cells[index];
    if (!cell) throw new Error(`Format "${format.id}" has no cell ${index}`);
    const is = vector[index] ?? Number.NaN;
    const slip = recognizeSlip({ is, shouldBe, kind: cell.kind, isTotal: cell.isTotal });
    slips += slip.cost;
    const valueOf = (value: number): CellValue => (cell.kind === 'money' ? wanOfFen(value) : value);
    return { cell: cell.id, is: valueOf(is), shouldBe: valueOf(shouldBe), slip: slip.name };
  });
  return move
    ? { changes: list, move, cost: MISTAKE + moveCosts[move] }
    : { changes: list, cost: MISTAKE * list.length + slips };
}

/** Likeliest first; of explanations that change the same cells to the same values, the likeliest only. */
function ranked(explanations: readonly Explanation[]): readonly Explanation[] {
  const seen = new Set<string>();
  return explanations
    .toSorted((a, b) => a.cost - b.cost || a.changes.length - b.changes.length)
    .filter(({ changes }) => {
      const key = changes
        .map(({ cell, shouldBe }) => `${cell}=${String(shouldBe)}`)
        .toSorted()
        .join();
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
