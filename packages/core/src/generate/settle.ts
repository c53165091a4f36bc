import type { Format } from '../format/define-format.ts';
import type { Relation } from '../format/format.ts';
import type { PlacedLeaf } from '../format/leaves.ts';
import { usualRelations } from './habits.ts';
import { isPart, type TableValues } from './table-values.ts';

const MAX_PASSES = 8;

/**
 * Changes the drawn values of a table until every relation holds in its parts; totals then follow.
 * `previousOf` gives a cell of last year's report, `NaN` where there is none: a relation across years then asks nothing.
 */
export function settle(format: Format, table: TableValues, previousOf: (cell: string) => number): void {
  const { table: definition } = table.derived;
  const relations = [...(usualRelations[definition.id] ?? []), ...(definition.relations ?? [])].flatMap(
    (relation) =>
      linesOf(table, relation).map((line) => ({
        relation,
        line,
        value: () => valueOf(relation, line, previousOf),
      })),
  );
  const acrossYears = relations.filter(
    ({ relation, value }) => relation.op === 'eq' && hasPrevious(relation) && !Number.isNaN(value()),
  );
  // A cell that last year's report determines is not there to be changed for another relation's sake.
  const isFixed = (line: Line, path: string) =>
    acrossYears.some((other) => other.relation.plus[0] === path && other.line.idOf(path) === line.idOf(path));
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    let changed = false;
    for (const { relation, line, value } of relations) {
      const excess = value();
      if (Number.isNaN(excess) || excess === 0 || (relation.op === 'ge' && excess > 0)) continue;
      changed = true;
      if (relation.op === 'eq') {
        const free = relation.plus.find((path) => hasPrevious(relation) || !isFixed(line, path));
        equate(relation, line, free ?? '', excess);
      } else raise(line, relation.plus.find((path) => !isFixed(line, path)) ?? '', -excess);
    }
    if (!changed) return;
  }
  throw new Error(
    `Format "${format.id}", table "${definition.id}": found no numbers under which its relations hold`,
  );
}

/** A relation in one row or column: how to read and change what stands on its paths. */
interface Line {
  readonly get: (path: string) => number;
  readonly set: (path: string, value: number) => void;
  readonly idOf: (path: string) => string;
  readonly partsOf: (path: string) => readonly string[];
  readonly isSigned: (path: string) => boolean;
}

/** The relation in every row or column of parts; none when the table lacks one of its paths. */
function linesOf(table: TableValues, relation: Relation): Line[] {
  const { rows, columns } = table.derived;
  const [along, across] = relation.along === 'rows' ? [rows, columns] : [columns, rows];
  const byPath = new Map(along.map((leaf) => [leaf.path, leaf]));
  if (![...relation.plus, ...relation.minus].every((path) => byPath.has(path))) return [];
  const at = (path: string, other: PlacedLeaf): [PlacedLeaf, PlacedLeaf] => {
    const leaf = byPath.get(path);
    if (!leaf) throw new Error(`Table "${table.derived.table.id}" has no ${relation.along} path "${path}"`);
    return relation.along === 'rows' ? [leaf, other] : [other, leaf];
  };
  const partsOf = (path: string) => byPath.get(path)?.parts ?? [];
  return across.filter(isPart).map((other) => {
    const get = (path: string): number =>
      partsOf(path).length > 0
        ? partsOf(path).reduce((sum, part) => sum + get(part), 0)
        : table.get(...at(path, other));
    return {
      get,
      set: (path, value) => table.set(...at(path, other), value),
      idOf: (path) => table.idOf(...at(path, other)),
      partsOf,
      isSigned: (path) => table.kindOf(...at(path, other)) === 'signedCount',
    };
  });
}

function hasPrevious({ previousPlus = [], previousMinus = [] }: Relation): boolean {
  return previousPlus.length + previousMinus.length > 0;
}

function valueOf(relation: Relation, line: Line, previousOf: (cell: string) => number): number {
  const sum = (paths: readonly string[] | undefined, of: (path: string) => number) =>
    (paths ?? []).reduce((total, path) => total + of(path), 0);
  const before = (path: string) => previousOf(line.idOf(path));
  return (
    sum(relation.plus, line.get) -
    sum(relation.minus, line.get) +
    sum(relation.previousPlus, before) -
    sum(relation.previousMinus, before)
  );
}

/** Solves an equation for one of its terms; what would make that negative goes to the other side. */
function equate(relation: Relation, line: Line, solved: string, excess: number): void {
  const wanted = line.get(solved) - excess;
  if (wanted >= 0 || line.isSigned(solved)) return line.set(solved, wanted);
  line.set(solved, 0);
  raise(line, relation.minus[0] ?? solved, -wanted);
}

/** Adds to a value, or to the first part of a total. */
function raise(line: Line, path: string, by: number): void {
  const [part] = line.partsOf(path);
  if (part === undefined) line.set(path, line.get(path) + by);
  else raise(line, part, by);
}
