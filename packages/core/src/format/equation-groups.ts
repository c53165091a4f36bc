import type { Format } from './define-format.ts';
import type { LinearRelation } from './relations.ts';

/** An equation between cells of one report; what last year's report contributes is a constant to be filled in. */
export interface Equation {
  readonly relation: LinearRelation;
  /** Positions within the group's `cells`. */
  readonly cells: readonly number[];
  readonly coefficients: readonly number[];
}

/** Equations that hang together through the cells they share; groups can be reasoned about one by one. */
export interface EquationGroup {
  /** Indices into the cell vector. */
  readonly cells: readonly number[];
  readonly equations: readonly Equation[];
}

const groups = new WeakMap<Format, Map<boolean, readonly EquationGroup[]>>();

/** The equations of a format in groups, with or without those across years. */
export function deriveEquationGroups(format: Format, acrossYears: boolean): readonly EquationGroup[] {
  const known = groups.get(format) ?? new Map<boolean, readonly EquationGroup[]>();
  groups.set(format, known);
  const before = known.get(acrossYears);
  if (before) return before;
  const derived = groupsOf(
    format,
    format.relations.filter(
      ({ op, terms }) => op === 'eq' && (acrossYears || terms.every((term) => !term.previous)),
    ),
  );
  known.set(acrossYears, derived);
  return derived;
}

function groupsOf(format: Format, relations: readonly LinearRelation[]): EquationGroup[] {
  const cellsOf = (relation: LinearRelation) =>
    relation.terms.filter((term) => !term.previous).map((term) => indexOf(format, term.cell));
  // Union-find over cells: the leader of a cell is the smallest index it is tied to.
  const leaders = format.cells.map(({ index }) => index);
  const leaderOf = (cell: number): number => {
    const leader = leaders[cell] ?? cell;
    return leader === cell ? cell : leaderOf(leader);
  };
  for (const relation of relations) {
    const tied = cellsOf(relation).map(leaderOf);
    const leader = Math.min(...tied);
    for (const cell of tied) leaders[cell] = leader;
  }
  const byLeader = new Map<number, LinearRelation[]>();
  for (const relation of relations) {
    const leader = leaderOf(cellsOf(relation)[0] ?? 0);
    byLeader.set(leader, [...(byLeader.get(leader) ?? []), relation]);
  }
  return [...byLeader.values()].map((members) => {
    const cells = [...new Set(members.flatMap(cellsOf))].toSorted((a, b) => a - b);
    const positions = new Map(cells.map((cell, position) => [cell, position]));
    return {
      cells,
      equations: members.map((relation) => ({
        relation,
        cells: cellsOf(relation).map((cell) => positions.get(cell) ?? -1),
        coefficients: relation.terms.filter((term) => !term.previous).map((term) => term.coefficient),
      })),
    };
  });
}

function indexOf(format: Format, id: string): number {
  const cell = format.cellById.get(id);
  if (!cell) throw new Error(`Format "${format.id}" has no cell "${id}"`);
  return cell.index;
}

/**
 * By how much each equation of a group fails: zero where it holds. Blank cells count as zero here, the solver frees them.
 * `NaN` where last year's report lacks a value: the equation then says nothing.
 */
export function residualsOf(
  group: EquationGroup,
  valueOf: (cell: number) => number,
  previousOf: (cell: string) => number,
): Float64Array {
  return Float64Array.from(group.equations, ({ relation, cells, coefficients }) => {
    let sum = 0;
    cells.forEach((position, at) => {
      const value = valueOf(group.cells[position] ?? -1);
      if (!Number.isNaN(value)) sum += (coefficients[at] ?? 0) * value;
    });
    for (const term of relation.terms) if (term.previous) sum += term.coefficient * previousOf(term.cell);
    return sum;
  });
}
