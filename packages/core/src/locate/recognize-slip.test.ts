import { expect, test } from 'vitest';
import type { CellKind } from '../format/format.ts';
import { moveTexts } from './moves.ts';
import { recognizeSlip, slipTexts, type SlipName } from './recognize-slip.ts';

type Row = readonly [is: number, shouldBe: number, name: SlipName, cost: number];

const slipOf = (
  is: number,
  shouldBe: number,
  { kind = 'count', isTotal = false }: { readonly kind?: CellKind; readonly isTotal?: boolean } = {},
) => recognizeSlip({ is, shouldBe, kind, isTotal });

const rows: readonly Row[] = [
  [5, -5, 'signLost', 1],
  [-5, 5, 'signLost', 1],
  [1, 1234, 'separatorAsDecimal', 1],
  [-1, -1234, 'separatorAsDecimal', 1],
  [1, 1000, 'separatorAsDecimal', 1],
  [2, 1999, 'unexplained', 5],
  [0, 999, 'notFilled', 2.5],
  [21, 12, 'digitsTransposed', 1],
  [1324, 1234, 'digitsTransposed', 1],
  [1243, 1234, 'digitsTransposed', 1],
  [1, 10, 'digitsTransposed', 1],
  [10, 1, 'digitsTransposed', 1],
  [4231, 1234, 'unexplained', 5],
  [1331, 1221, 'unexplained', 5],
  [3412, 1234, 'unexplained', 5],
  [2143, 1234, 'unexplained', 5],
  [122, 12, 'digitDoubled', 1],
  [112, 12, 'digitDoubled', 1],
  [1233, 123, 'digitDoubled', 1],
  [152, 12, 'digitDoubled', 2],
  [512, 12, 'digitDoubled', 2],
  [50, 5, 'digitsTransposed', 1],
  [70, 0, 'digitDoubled', 2],
  [10, 0, 'digitDoubled', 2],
  [1522, 12, 'unexplained', 5],
  [12, 152, 'digitMissing', 1.2],
  [52, 152, 'digitMissing', 1.2],
  [15, 152, 'digitMissing', 1.2],
  [12, 1522, 'unexplained', 5],
  [13, 15, 'digitReplaced', 2],
  [123, 143, 'digitReplaced', 2],
  [3, 8, 'digitReplaced', 3],
  [123, 154, 'unexplained', 5],
  [0, 8, 'notFilled', 2.5],
  [8, 0, 'unexplained', 5],
  [-12, 21, 'unexplained', 5],
  [-12, -21, 'digitsTransposed', 1],
  [0, 12, 'notFilled', 2.5],
  [0, 40, 'notFilled', 2.5],
];

test.each(rows)('%s is a slip for another number', (is, shouldBe, name, cost) => {
  expect({ is, shouldBe, ...slipOf(is, shouldBe) }).toEqual({ is, shouldBe, name, cost });
});

test('of money a thousandth is rounded to whole fen', () => {
  expect(slipOf(1235, 1_234_567, { kind: 'money' }).name).toBe('separatorAsDecimal');
  expect(slipOf(1234, 1_234_567, { kind: 'money' }).name).toBe('unexplained');
  expect(slipOf(1234, 1_234_567).name).toBe('separatorAsDecimal');
});

test('a total left at zero was not added up, one nearly right was not added up again', () => {
  const total = { isTotal: true };
  expect(slipOf(0, 0, total)).toEqual({ name: 'totalMissing', cost: 0.5 });
  expect(slipOf(0, 57, total)).toEqual({ name: 'totalMissing', cost: 0.5 });
  expect(slipOf(12, 17, total)).toEqual({ name: 'digitReplaced', cost: 2 });
  expect(slipOf(28, 33, total)).toEqual({ name: 'totalStale', cost: 1.5 });
  expect(slipOf(41, 36, total)).toEqual({ name: 'totalStale', cost: 1.5 });
  expect(slipOf(27, 33, total)).toEqual({ name: 'unexplained', cost: 5 });
  expect(slipOf(42, 36, total)).toEqual({ name: 'unexplained', cost: 5 });
  expect(slipOf(478, 531, total)).toEqual({ name: 'totalStale', cost: 1.5 });
  expect(slipOf(477, 531, total)).toEqual({ name: 'unexplained', cost: 5 });
  expect(slipOf(28, 33)).toEqual({ name: 'unexplained', cost: 5 });
});

test('every slip and every move has its words in both languages', () => {
  for (const { zh, en } of [...Object.values(slipTexts), ...Object.values(moveTexts)]) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[a-z ]+$/);
  }
});
