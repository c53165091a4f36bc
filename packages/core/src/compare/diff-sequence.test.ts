import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffSequence } from './diff-sequence.ts';

/** Length of the longest common subsequence by the textbook table. */
function longestCommon(some: readonly number[], others: readonly number[]): number {
  let row = new Array<number>(others.length + 1).fill(0);
  for (const one of some) {
    const next = [0];
    others.forEach((other, at) =>
      next.push(one === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0)),
    );
    row = next;
  }
  return row.at(-1) ?? 0;
}

const sequence = fc.array(fc.nat({ max: 4 }), { maxLength: 40 });

test('matches are common, in order, and as many as there can be', () => {
  fc.assert(
    fc.property(sequence, sequence, (before, after) => {
      const matches = diffSequence(Uint32Array.from(before), Uint32Array.from(after));
      let [at, other, total] = [0, 0, 0];
      for (const match of matches) {
        expect(match.before).toBeGreaterThanOrEqual(at);
        expect(match.after).toBeGreaterThanOrEqual(other);
        expect(before.slice(match.before, match.before + match.length)).toEqual(
          after.slice(match.after, match.after + match.length),
        );
        at = match.before + match.length;
        other = match.after + match.length;
        total += match.length;
      }
      expect(at).toBeLessThanOrEqual(before.length);
      expect(other).toBeLessThanOrEqual(after.length);
      expect(total).toBe(longestCommon(before, after));
    }),
    { numRuns: 3_000 },
  );
});

test('a sequence and itself are one match; sequences with nothing in common are none', () => {
  const numbers = Uint32Array.from({ length: 500 }, (_, at) => at);
  expect(diffSequence(numbers, numbers)).toEqual([{ before: 0, after: 0, length: 500 }]);
  expect(
    diffSequence(
      numbers,
      numbers.map((number) => number + 1000),
    ),
  ).toEqual([]);
});

test('two long sequences without anything in common end in time', () => {
  const some = Uint32Array.from({ length: 50_000 }, (_, at) => at);
  const others = some.map((number) => number + 100_000);
  const start = performance.now();
  expect(diffSequence(some, others)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(5_000);
});
