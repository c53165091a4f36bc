import type { Random } from '@nianbao/core/generate';
import {
  columnsOf,
  firstNumberColumn,
  spansOf,
  turned,
  withColumns,
  withTexts,
  type DrawnCell,
  type DrawnTable,
} from './drawn-table.ts';

/** A way in which the tables of a web page differ from the form. */
export interface TableDamage {
  readonly name: string;
  readonly apply: (table: DrawnTable, random: Random) => DrawnTable;
}

/** Every cell of its own, also where it reads like its neighbour. */
function apart({ text, isValue }: DrawnCell): DrawnCell {
  return { text, isValue };
}

function brokenEvery(text: string, length: number): string {
  return (text.match(new RegExp(`.{1,${length}}`, 'gu')) ?? []).join('\n');
}

/** A number cell of a table, changed. */
function onNumber(table: DrawnTable, random: Random, change: (text: string) => string): DrawnTable {
  const numbers = [...new Set(table.flat().filter(({ isValue }) => isValue))];
  const hit = random.pick(numbers);
  return withTexts(table, (cell) => (cell === hit ? change(cell.text) : cell.text));
}

function shuffled(columns: readonly number[], random: Random): readonly number[] {
  return columns
    .map((column) => ({ column, key: random.next() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ column }) => column);
}

export const tableDamages: readonly TableDamage[] = [
  { name: 'web page: rows for columns', apply: turned },
  {
    name: 'web page: merged cells left out, what follows moves to the left',
    apply: (table) => spansOf(table).map((row) => row.map(({ cell }) => apart(cell))),
  },
  {
    name: 'web page: merged cells printed at every place they cover',
    apply: (table) => table.map((row) => row.map(apart)),
  },
  {
    name: 'web page: narrow columns, labels broken',
    apply: (table, random) => {
      const width = random.whole(1, 4);
      return withTexts(table, ({ text, isValue }) => (isValue ? text : brokenEvery(text, width)));
    },
  },
  {
    name: 'web page: columns so narrow that numbers break',
    apply: (table) => withTexts(table, ({ text, isValue }) => brokenEvery(text, isValue ? 2 : 3)),
  },
  {
    name: 'web page: columns in another order',
    apply: (table, random) => {
      const first = firstNumberColumn(table);
      const columns = columnsOf(table);
      return withColumns(table, [...columns.slice(0, first), ...shuffled(columns.slice(first), random)]);
    },
  },
  {
    name: 'web page: a column is lost',
    apply: (table, random) => {
      const first = firstNumberColumn(table);
      return withColumns(
        table,
        columnsOf(table).toSpliced(random.whole(first, columnsOf(table).length - 1), 1),
      );
    },
  },
  {
    name: 'web page: a row is lost',
    apply: (table, random) => {
      const rows = table.flatMap((row, at) => (row.some(({ isValue }) => isValue) ? [at] : []));
      return table.toSpliced(random.pick(rows), 1);
    },
  },
  {
    name: 'web page: a number is blotted out',
    apply: (table, random) => onNumber(table, random, () => '■'),
  },
  {
    name: 'web page: a digit taken for a letter',
    apply: (table, random) => onNumber(table, random, (text) => text.replace(/\d$/u, 'l')),
  },
];
