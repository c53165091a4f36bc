import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fictitiousFormat } from '../../test/fictitious-format.ts';
import { format2019 } from '../formats/format-2019.ts';
import { format2021 } from '../formats/format-2021.ts';
import { generateReport } from '../generate/index.ts';
import { packCells } from '../report/vector.ts';
import { withCells } from '../report/with-cells.ts';
import { compareReports } from './compare-reports.ts';

const agency = '青禾县水利局';
const make = (seed: number, year: number) => generateReport({ seed, year, agency, size: 'medium' });

test('a report and itself differ in nothing', () => {
  const report = make(1, 2024);
  const { cells, onlyBefore, onlyAfter, narrative } = compareReports(
    { format: format2021, report },
    { format: format2021, report },
  );
  expect(cells).toHaveLength(200);
  expect(cells.every(({ change, before, after }) => change === 0 && before.value === after.value)).toBe(true);
  expect([onlyBefore, onlyAfter]).toEqual([[], []]);
  expect(narrative.map(({ similarity }) => similarity)).toEqual([1, 1, 1, 1]);
});

test('cell by cell, with change and ratio; a blank has neither', () => {
  const report = make(1, 2024);
  const cell = 'requests.received.total';
  const fees = 'proactive.fees.amount';
  const before = withCells(format2021, report, {
    [cell]: 40,
    [fees]: 0.1,
    'reviews.reconsideration.total': 0,
  });
  const after = withCells(format2021, report, {
    [cell]: 30,
    [fees]: 0.3,
    'requests.carriedOver.total': null,
    'reviews.reconsideration.total': 2,
  });
  const { cells } = compareReports(
    { format: format2021, report: before },
    { format: format2021, report: after },
  );
  const find = (id: string) =>
    cells.find(
      ({
        before: {
          cells: [first],
        },
      }) => first === id,
    );
  expect(find(cell)).toEqual({
    before: { cells: [cell], value: 40 },
    after: { cells: [cell], value: 30 },
    change: -10,
    ratio: -0.25,
  });
  expect(find(fees)).toMatchObject({ change: 0.2, ratio: 2 });
  expect(find('requests.carriedOver.total')).toMatchObject({
    after: { value: null },
    change: null,
    ratio: null,
  });
  expect(find('reviews.reconsideration.total')).toMatchObject({ change: 2, ratio: null });
});

test('across formats the crosswalk is followed and its gaps are shown', () => {
  const [before, after] = [make(1, 2020), make(1, 2021)];
  const comparison = compareReports(
    { format: format2019, report: before },
    { format: format2021, report: after },
  );
  const handled = 'requests.outcome.otherwiseHandled';
  const split = comparison.cells.find(({ before: { cells } }) => cells[0] === `${handled}.total`);
  expect(split?.after.cells).toEqual([
    `${handled}.notCorrectedInTime.total`,
    `${handled}.feeNotPaidInTime.total`,
    `${handled}.other.total`,
  ]);
  const vector = packCells(format2021, after);
  const parts = split?.after.cells.map((id) => vector[format2021.cellById.get(id)?.index ?? -1] ?? 0) ?? [];
  expect(split?.after.value).toBe(parts.reduce((a, b) => a + b, 0));
  expect(comparison.onlyBefore.map(({ cell }) => cell)).toContain('proactive.procurement.amount');
  expect(comparison.onlyAfter.map(({ cell }) => cell)).toContain('proactive.fees.amount');
  expect(comparison.onlyAfter.every(({ reason }) => reason.zh !== '' && reason.en !== '')).toBe(true);
  expect(
    compareReports({ format: format2021, report: after }, { format: fictitiousFormat, report: before }).cells,
  ).toEqual([]);
});

test('comparing the other way round turns every change round', () => {
  fc.assert(
    fc.property(fc.nat({ max: 200 }), fc.nat({ max: 200 }), (some, other) => {
      const [one, two] = [
        { format: format2019, report: make(some, 2020) },
        { format: format2021, report: make(other, 2022) },
      ];
      const [there, back] = [compareReports(one, two), compareReports(two, one)];
      expect(back.cells.map(({ change }) => -(change ?? 0) + 0)).toEqual(
        there.cells.map(({ change }) => change ?? 0),
      );
    }),
    { numRuns: 20 },
  );
});

test("this year's text and last year's are alike, and the numbers that changed are shown", () => {
  const before = make(3, 2023);
  const after = {
    ...before,
    year: 2024,
    overview: [{ kind: 'paragraph', text: '2024年新收申请5件。' } as const],
  };
  const { narrative } = compareReports(
    {
      format: format2021,
      report: { ...before, overview: [{ kind: 'paragraph', text: '2023年新收申请4件。' }] },
    },
    { format: format2021, report: after },
  );
  expect(narrative.map(({ field }) => field)).toEqual(['preamble', 'overview', 'problems', 'otherMatters']);
  expect(narrative[1]?.pieces.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual([
    '2024',
    '5',
  ]);
});
