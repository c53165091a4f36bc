import { expect, test } from 'vitest';
import { clean2021 } from '../../test/clean-report.ts';
import { check } from '../check/check.ts';
import { format2021 } from '../formats/format-2021.ts';
import type { LiveField } from '../report/narrative.ts';
import { deriveClaims } from './derive-claims.ts';

const granted = 'requests.outcome.granted.total';
const received = 'requests.received.total';
const saying = (text: string, ...fields: readonly LiveField[]) => ({
  ...clean2021,
  overview: [{ kind: 'paragraph', text, fields } as const],
});
const claimsIn = (...args: Parameters<typeof saying>) =>
  deriveClaims(format2021, saying(...args))
    .filter(({ place }) => place.field === 'overview')
    .map(({ value, quantity, field, place }) => [value, quantity?.cells, field, place.quote]);

test('a live field that the words also tell is the same claim, now certain', () => {
  expect(claimsIn('收到政府信息公开申请34件。', { at: 10, length: 2, cell: received })).toEqual([
    [34, [received], received, '34件'],
  ]);
});

test('the cell of a live field goes before what the words seem to say', () => {
  const text = '收到政府信息公开申请15件。';
  const field = { at: 10, length: 2, cell: granted };
  expect(claimsIn(text, field)).toEqual([[15, [granted], granted, '15件']]);
  const rulesOf = (report: typeof clean2021) => check(report).findings.map(({ rule }) => rule);
  expect(rulesOf(saying(text))).toContain('text.received');
  expect(rulesOf(saying(text, field))).not.toContain('text.received');
});

test('a live field among words that say nothing is a claim, wherever spaces and full-width digits stand before it', () => {
  expect(claimsIn('共 ２ 类，合 计34。', { at: 9, length: 2, cell: received })).toEqual([
    [34, [received], received, '34'],
  ]);
});

test('a gap for a blank cell states nothing', () => {
  expect(claimsIn('收到政府信息公开申请___件。', { at: 10, length: 3, cell: received })).toEqual([]);
});
