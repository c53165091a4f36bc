import { expect, test } from 'vitest';
import type { Format } from '../format/define-format.ts';
import { format2021 } from '../formats/format-2021.ts';
import type { CellVector } from '../report/vector.ts';
import { CellSums } from './cell-sums.ts';

const indexOf = (format: Format, id: string) => format.cellById.get(id)?.index ?? -1;
const count = indexOf(format2021, 'requests.received.total');
const money = indexOf(format2021, 'proactive.fees.amount');
const blank = () => new Float64Array(format2021.cells.length).fill(Number.NaN);
const withValue = (cell: number, value: number): CellVector => blank().fill(value, cell, cell + 1);

test('with no report every sum is blank', () => {
  const sums = new CellSums(format2021);
  expect([...sums.toVector()]).toEqual([...blank()]);
  expect(sums.sumOf(count)).toBeNull();
});

test('a count is counted in ones beyond a million, where money would be carried into 万元', () => {
  const sums = new CellSums(format2021);
  sums.add(withValue(count, 1_500_000));
  sums.add(withValue(count, 800_000));
  expect(sums.sumOf(count)).toBe(2_300_000);
  expect(sums.toVector()[count]).toBe(2_300_000);
});

test('fen are not lost where their sum is beyond the whole numbers that are exact', () => {
  const sums = new CellSums(format2021);
  const large = withValue(money, 999_999_999_999_999);
  for (let times = 0; times < 41; times++) sums.add(large);
  sums.add(withValue(money, 7));
  for (let times = 0; times < 41; times++) sums.subtract(large);
  expect(sums.sumOf(money)).toBe(0.000_007);
  expect(sums.toVector()[money]).toBe(7);
  expect(sums.contributors[money]).toBe(1);
});
