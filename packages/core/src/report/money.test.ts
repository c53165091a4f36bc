import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fenOfWan, MAX_MONEY, wanOfFen } from './money.ts';

/** Six-decimal text of whole fen, by integer arithmetic alone. */
function decimalOf(fen: bigint): string {
  return `${fen / 1_000_000n}.${String(fen % 1_000_000n).padStart(6, '0')}`;
}

const MAX_FEN = 999_999_999_999_999n;

test('every amount of six decimals in range is exact: decimal text → number → fen → number → decimal text', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, MAX_FEN), (fen) => {
      const amount = Number(decimalOf(fen));
      expect(BigInt(fenOfWan(amount))).toBe(fen);
      expect(wanOfFen(Number(fen))).toBe(amount);
      expect(Number(wanOfFen(Number(fen)).toFixed(6))).toBe(amount);
      expect(wanOfFen(Number(fen)).toFixed(6)).toBe(decimalOf(fen));
    }),
    { numRuns: 5_000 },
  );
});

test('sums of fen are exact where sums of 万元 are not', () => {
  expect(0.1 + 0.2).not.toBe(0.3);
  expect(wanOfFen(fenOfWan(0.1) + fenOfWan(0.2))).toBe(0.3);
  fc.assert(
    fc.property(fc.array(fc.bigInt(0n, MAX_FEN / 1000n), { maxLength: 500 }), (amounts) => {
      const sum = amounts.reduce((total, fen) => total + fenOfWan(Number(decimalOf(fen))), 0);
      expect(BigInt(sum)).toBe(amounts.reduce((total, fen) => total + fen, 0n));
    }),
  );
});

test('what is finer than a fen, out of range or no number has no fen', () => {
  expect([0.0000001, 1.0000005, MAX_MONEY + 1, Infinity, Number.NaN].map(fenOfWan)).toEqual(
    Array.from({ length: 5 }, () => Number.NaN),
  );
  expect([0, -1.5, MAX_MONEY].map(fenOfWan)).toEqual([0, -1_500_000, Number(MAX_FEN)]);
});
