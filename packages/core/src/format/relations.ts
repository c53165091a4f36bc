import type { Relation, Table } from './format.ts';
import type { PlacedLeaf } from './leaves.ts';

/** One cell with its factor in a linear relation. */
export interface Term {
  readonly cell: string;
  readonly coefficient: 1 | -1;
  /** The cell is read from last year's report. */
  readonly previous: boolean;
}

/** A relation between named cells: the sum of the terms is zero (`eq`) or not negative (`ge`). */
export interface LinearRelation {
  /** `requests.balance/naturalPersons`: the rule and where in its table it applies. */
  readonly id: string;
  readonly rule: string;
  readonly op: 'eq' | 'ge';
  readonly terms: readonly Term[];
}

interface Axes {
  readonly rows: readonly PlacedLeaf[];
  readonly columns: readonly PlacedLeaf[];
}

/** Totals and declared relations of a table, one for every row or column they hold in. */
export function deriveTableRelations(table: Table, axes: Axes): readonly LinearRelation[] {
  const totals: Relation[] = [
    ...axes.rows.filter(isTotal).map((leaf) => totalRelation(leaf, 'rows')),
    ...axes.columns.filter(isTotal).map((leaf) => totalRelation(leaf, 'columns')),
  ];
  const declared = table.relations ?? [];
  return [...totals, ...declared].flatMap((relation) => expand(table, axes, relation));
}

function isTotal(leaf: PlacedLeaf): boolean {
  return leaf.parts.length > 0;
}

function totalRelation(total: PlacedLeaf, along: 'rows' | 'columns'): Relation {
  return { rule: total.leaf.total ?? '', along, op: 'eq', plus: [total.path], minus: total.parts };
}

function expand(table: Table, axes: Axes, relation: Relation): LinearRelation[] {
  const across = relation.along === 'rows' ? axes.columns : axes.rows;
  const along = relation.along === 'rows' ? axes.rows : axes.columns;
  const known = new Set(along.map((leaf) => leaf.path));
  const cell = (path: string, other: string) => {
    if (!known.has(path))
      throw new Error(
        `Table "${table.id}", relation "${relation.rule}": no ${relation.along} path "${path}"`,
      );
    return relation.along === 'rows'
      ? joinCellId(table.path, path, other)
      : joinCellId(table.path, other, path);
  };
  return across.map(({ path: other }) => {
    const terms = (paths: readonly string[] | undefined, coefficient: 1 | -1, previous: boolean): Term[] =>
      (paths ?? []).map((path) => ({ cell: cell(path, other), coefficient, previous }));
    // Several totals in one table (three groups of reviews) need their own path in the id.
    const place = [relation.plus[0], other].filter(Boolean).join('/');
    return {
      id: `${relation.rule}/${table.id}/${place}`,
      rule: relation.rule,
      op: relation.op,
      terms: [
        ...terms(relation.plus, 1, false),
        ...terms(relation.minus, -1, false),
        ...terms(relation.previousPlus, 1, true),
        ...terms(relation.previousMinus, -1, true),
      ],
    };
  });
}

export function joinCellId(...segments: readonly string[]): string {
  return segments.filter((segment) => segment !== '').join('.');
}
