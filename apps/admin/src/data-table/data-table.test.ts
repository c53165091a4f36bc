import { expect, test } from 'vitest';
import type { Column } from './column.ts';
import { csvOf } from './csv.ts';
import { nextOrder, orderText, parseOrder, sortRows } from './sort-rows.ts';

interface Row {
  readonly name: string;
  readonly count: number | null;
}
const columns: readonly Column<Row>[] = [
  { id: 'name', header: () => '名称', value: ({ name }) => name },
  { id: 'count', header: () => '数', value: ({ count }) => count },
];
const rows: readonly Row[] = [
  { name: '乙局', count: 9 },
  { name: '甲局', count: null },
  { name: '丙局', count: 10 },
];
const counts = (isDescending: boolean) =>
  sortRows(rows, columns, { column: 'count', isDescending }).map(({ count }) => count);

test('numbers are sorted as numbers, blanks last either way', () => {
  expect(counts(false)).toEqual([9, 10, null]);
  expect(counts(true)).toEqual([10, 9, null]);
});

test('Chinese names are sorted by sound; without an order rows stay as they came', () => {
  const names = sortRows(rows, columns, { column: 'name', isDescending: false }).map(({ name }) => name);
  expect(names).toEqual(['丙局', '甲局', '乙局']);
  expect(sortRows(rows, columns, undefined)).toBe(rows);
  expect(sortRows(rows, columns, { column: 'no such', isDescending: false })).toBe(rows);
});

test('an order survives its way through the address', () => {
  for (const order of [
    { column: 'count', isDescending: true },
    { column: 'name', isDescending: false },
  ])
    expect(parseOrder(orderText(order))).toEqual(order);
  expect(parseOrder('')).toBeUndefined();
});

test('numbers begin with the largest, texts with the first; the second click turns it', () => {
  const first = nextOrder(undefined, 'count', true);
  expect(first.isDescending).toBe(true);
  expect(nextOrder(first, 'count', true).isDescending).toBe(false);
  expect(nextOrder(first, 'name', false)).toEqual({ column: 'name', isDescending: false });
});

test('CSV quotes what would break a row, and what a spreadsheet would run', () => {
  expect(csvOf([['a,b', 'say "x"', null, -3, '=1+1', '-2']])).toBe(
    '\uFEFF"a,b","say ""x""",,-3,\'=1+1,\'-2\r\n',
  );
});
