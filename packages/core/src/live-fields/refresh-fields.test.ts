import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean2021 } from '../../test/clean-report.ts';
import { applyFix } from '../check/apply-fix.ts';
import { format2019 } from '../formats/format-2019.ts';
import { format2021 } from '../formats/format-2021.ts';
import { parseReport } from '../report/parse-report.ts';
import type { ListBlock, ParagraphBlock } from '../report/narrative.ts';
import { withCells } from '../report/with-cells.ts';
import { deriveFields } from './derive-fields.ts';
import { insertField } from './insert-field.ts';
import { printCell } from './print-cell.ts';
import { refreshFields } from './refresh-fields.ts';

const received = 'requests.received.total';
const carried = 'requests.carriedOver.total';
const fees = 'proactive.fees.amount';
const print = (cell: string) => printCell(format2021, clean2021, cell);

const paragraph = insertField<ParagraphBlock>(
  { kind: 'paragraph', text: '收到申请XX件，上年结转2件。' },
  { start: 4, end: 6 },
  received,
  print(received),
);
const list = [received, carried, fees].reduce<ListBlock>(
  (block, cell, item) => insertField(block, { item, start: 2, end: 2 }, cell, print(cell)),
  { kind: 'list', ordered: true, items: ['新收件。', '结转件。', '收费万元。'] },
);
const live = { ...clean2021, overview: [paragraph], problems: [list] };
const textsOf = (report: typeof live) => [report.overview[0]?.text, ...(report.problems[0]?.items ?? [])];

test('cells are printed as the tables print them', () => {
  expect(textsOf(live)).toEqual([
    '收到申请34件，上年结转2件。',
    '新收34件。',
    '结转2件。',
    '收费12.35万元。',
  ]);
  const signed = { ...clean2021, format: '2019' as const, proactive: { licensing: { change: -2 } } };
  expect(printCell(format2019, signed, 'proactive.licensing.change')).toBe('-2');
  expect(printCell(format2021, withCells(format2021, clean2021, { [fees]: 0.000001 }), fees)).toBe(
    '0.000001',
  );
  expect(() => print('requests.nothing')).toThrow('no cell "requests.nothing"');
});

test('after cells change, every field prints its cell and the words around it stay', () => {
  const changed = withCells(format2021, live, { [received]: 1034, [carried]: 7, [fees]: null });
  const refreshed = refreshFields(format2021, changed);
  expect(textsOf(refreshed)).toEqual([
    '收到申请1034件，上年结转2件。',
    '新收1034件。',
    '结转7件。',
    '收费___万元。',
  ]);
  expect(deriveFields(refreshed).map(({ cell, place }) => [cell, place.quote])).toEqual([
    [received, '1034'],
    [received, '1034'],
    [carried, '7'],
    [fees, '___'],
  ]);
});

test('with nothing to print anew it is the same report, and untouched fields of the report are shared', () => {
  expect(refreshFields(format2021, live)).toBe(live);
  expect(refreshFields(format2021, clean2021)).toBe(clean2021);
  const changed = withCells(format2021, live, { [fees]: 3 });
  const refreshed = refreshFields(format2021, changed);
  expect(refreshed.overview).toBe(live.overview);
  expect(refreshed.problems).not.toBe(live.problems);
});

test('there and back again is where it began, whatever the numbers', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1e9 }), fc.option(fc.nat({ max: 99 })), (one, other) => {
      const changed = withCells(format2021, live, { [received]: one, [carried]: other });
      const there = refreshFields(format2021, changed);
      expect(parseReport(JSON.parse(JSON.stringify(there))).problems).toEqual([]);
      const back = withCells(format2021, there, { [received]: 34, [carried]: 2 });
      expect(refreshFields(format2021, back)).toEqual(live);
    }),
  );
});

test('places of fields in lists count as the block reads', () => {
  const last = deriveFields(live).at(-1);
  expect(last?.place).toEqual({ field: 'problems', block: 0, start: 15, end: 20, quote: '12.35' });
});

test('a fix of cells prints them anew, and a fix of words keeps the field whose cell it prints', () => {
  const label = { zh: '改', en: 'Change' };
  const cells = applyFix(live, { kind: 'setCells', label, cells: { [received]: 35 } });
  expect(textsOf(cells).slice(0, 2)).toEqual(['收到申请35件，上年结转2件。', '新收35件。']);
  const stale = withCells(format2021, live, { [received]: 35 });
  const place = { field: 'overview', block: 0, start: 4, end: 7, quote: '34件' };
  const fixed = applyFix(stale, { kind: 'setText', label, place, text: '35件' });
  expect(fixed.overview[0]).toEqual({ ...paragraph, text: '收到申请35件，上年结转2件。' });
  const retold = applyFix(stale, { kind: 'setText', label, place, text: '若干件' });
  expect(retold.overview[0]).toEqual({ kind: 'paragraph', text: '收到申请若干件，上年结转2件。' });
});

test('a fix in a list touches its item only', () => {
  const label = { zh: '改', en: 'Change' };
  const place = { field: 'problems', block: 0, start: 7, end: 9, quote: '结转' };
  const fixed = applyFix(live, { kind: 'setText', label, place, text: '上年结转' });
  expect(textsOf(fixed).slice(1)).toEqual(['新收34件。', '上年结转2件。', '收费12.35万元。']);
  expect(deriveFields(fixed).map(({ place: { quote } }) => quote)).toEqual(['34', '34', '2', '12.35']);
  const over = { field: 'problems', block: 0, start: 2, end: 9, quote: '34件。\n结转' };
  const merged = applyFix(live, { kind: 'setText', label, place: over, text: '及结转' });
  expect(textsOf(merged).slice(1)).toEqual(['新收及结转2件。', '收费12.35万元。']);
  expect(deriveFields(merged).map(({ place: { quote } }) => quote)).toEqual(['34', '2', '12.35']);
});
