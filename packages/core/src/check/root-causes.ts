import type { LinearRelation } from '../format/relations.ts';
import type { LinearBreach } from './linear-check.ts';

/** One wrong cell breaks several relations: the findings that a single change would settle. */
export interface RootCause {
  /** The cell whose change settles them. */
  readonly cell: string;
  /** What to add to it, in vector units; `null` when the findings do not agree on one amount. */
  readonly difference: number | null;
  /** Positions in `findings` of the result: first the one that says most, then those it implies. */
  readonly findings: readonly number[];
}

/**
 * Groups broken relations under the cells that explain them. A cell explains a set of broken equations when one
 * and the same change of it mends them all and breaks none that holds; the cell that explains most goes first.
 * A breach that shares its cell with no other needs no group and is left out. Bounds are never roots: they join
 * the group whose cell they contain.
 * `relations` are all that were evaluated; `breaches[i]` is the finding at `positions[i]`.
 */
export function groupBreaches(
  relations: readonly LinearRelation[],
  breaches: readonly LinearBreach[],
  positions: readonly number[],
): RootCause[] {
  const broken = breaches.filter(({ value }) => !Number.isNaN(value));
  const left = new Set(broken);
  const holding = holdingTouches(relations, broken);
  const causes: RootCause[] = [];
  while (left.size > 1) {
    const best = bestCell([...left].filter(isEquation), holding);
    if (!best || best.breaches.length < 2) break;
    const implied = [...left].filter(
      (breach) =>
        !best.breaches.includes(breach) && !isEquation(breach) && coefficientOf(breach, best.cell) !== 0,
    );
    const members = [...best.breaches.toSorted(bySpecificity), ...implied];
    for (const member of members) left.delete(member);
    causes.push({
      cell: best.cell,
      difference: best.difference,
      findings: members.map((member) => positions[breaches.indexOf(member)] ?? -1),
    });
  }
  return causes;
}

interface Candidate {
  readonly cell: string;
  readonly difference: number;
  readonly breaches: readonly LinearBreach[];
  /** Equations that hold and would be broken. */
  readonly broken: number;
}

function isEquation({ relation }: LinearBreach): boolean {
  return relation.op === 'eq';
}

function coefficientOf({ relation }: LinearBreach, cell: string): number {
  return relation.terms.find((term) => !term.previous && term.cell === cell)?.coefficient ?? 0;
}

/** The relation of few terms says most. */
function bySpecificity(one: LinearBreach, other: LinearBreach): number {
  return one.relation.terms.length - other.relation.terms.length;
}

/** For every cell, in how many equations of the same rules that hold it stands. */
function holdingTouches(
  relations: readonly LinearRelation[],
  broken: readonly LinearBreach[],
): ReadonlyMap<string, number> {
  const brokenIds = new Set(broken.map(({ relation }) => relation.id));
  const touches = new Map<string, number>();
  for (const relation of relations) {
    if (relation.op !== 'eq' || brokenIds.has(relation.id)) continue;
    if (relation.terms.some((term) => term.previous)) continue;
    for (const { cell } of relation.terms) touches.set(cell, (touches.get(cell) ?? 0) + 1);
  }
  return touches;
}

function bestCell(
  breaches: readonly LinearBreach[],
  holding: ReadonlyMap<string, number>,
): Candidate | undefined {
  const byChange = new Map<string, { cell: string; difference: number; breaches: LinearBreach[] }>();
  for (const breach of breaches)
    for (const term of breach.relation.terms) {
      if (term.previous) continue;
      const difference = -breach.value / term.coefficient;
      const key = `${term.cell} ${difference}`;
      const entry = byChange.get(key) ?? { cell: term.cell, difference, breaches: [] };
      entry.breaches.push(breach);
      byChange.set(key, entry);
    }
  const candidates = [...byChange.values()].map((entry) => ({
    ...entry,
    broken: holding.get(entry.cell) ?? 0,
  }));
  // What it mends less what it would break; ties go to the cell that breaks nothing.
  return candidates.toSorted(
    (one, other) =>
      other.breaches.length - other.broken - (one.breaches.length - one.broken) || one.broken - other.broken,
  )[0];
}
