import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { formatCell, parseCellText } from './cell-text.ts';

test.each([
  ['12', 'count', 12],
  ['１２', 'count', 12],
  ['＋1', 'signedCount', 1],
  ['－２', 'signedCount', -2],
  ['−2', 'signedCount', -2],
  ['1,234', 'count', 1234],
  [' 3 ', 'count', 3],
  ['0.1', 'money', 100_000],
  ['12.000001', 'money', 12_000_001],
  ['', 'count', Number.NaN],
] as const)('%j as %s is %d', (text, kind, value) => {
  expect(parseCellText(text, kind)).toEqual({ kind: 'value', value });
});

test.each(['/', '—', '-', '－', '无'])('%s is a mark for nothing, and said to be one', (text) => {
  expect(parseCellText(text, 'count')).toMatchObject({ kind: 'mark', value: 0 });
});

test.each([
  ['abc', 'count'],
  ['1.5', 'count'],
  ['-1', 'count'],
  ['1,23', 'count'],
  ['1e5', 'count'],
  ['0.0000001', 'money'],
  ['-1', 'money'],
  ['99999999999', 'count'],
] as const)('%j as %s is refused with a reason', (text, kind) => {
  const parsed = parseCellText(text, kind);
  expect(parsed.kind).toBe('refused');
  if (parsed.kind === 'refused') expect(parsed.reason.zh.length).toBeGreaterThan(3);
});

test('what a cell prints is read back exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900_000_000_000 }), (fen) => {
      expect(parseCellText(formatCell(fen, 'money'), 'money')).toEqual({ kind: 'value', value: fen });
    }),
  );
});
