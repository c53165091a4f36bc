import { expect, test } from 'vitest';
import { formatForYear } from '../formats/formats.ts';
import { parseReport } from '../report/parse-report.ts';
import { packCells } from '../report/vector.ts';
import { generateReport } from './generate-report.ts';
import { moveKinds, plantErrors } from './plant-errors.ts';
import { slipKinds } from './slips.ts';

const make = (seed: number, year: number) =>
  generateReport({ seed, year, agency: '青禾县水利局', size: 'large' });

test('every kind of mistake can be planted, is told truly, and leaves a report that parses', () => {
  for (const kind of [...slipKinds, ...moveKinds]) {
    for (let seed = 0; seed < 20; seed++) {
      const report = make(seed, 2019);
      const { report: damaged, planted } = plantErrors(report, { seed, kinds: [kind] });
      const format = formatForYear(2019);
      if (!format) throw new Error('no format');
      // A report without a negative number has no sign to lose.
      const isPossible = kind !== 'signLost' || packCells(format, report).some((value) => value < 0);
      expect(planted.map((error) => error.kind)).toEqual(isPossible ? [kind] : []);
      const [before, after] = [packCells(format, report), packCells(format, damaged)];
      const changed = format.cells.filter(({ index }) => before[index] !== after[index]).map(({ id }) => id);
      expect(new Set(planted.flatMap((error) => error.cells.map(({ cell }) => cell)))).toEqual(
        new Set(changed),
      );
      expect(parseReport(JSON.parse(JSON.stringify(damaged))).problems).toEqual([]);
    }
  }
});

test('several mistakes change different cells; the same seed plants the same', () => {
  const report = make(5, 2024);
  const first = plantErrors(report, { seed: 3, count: 4 });
  expect(first.planted).toHaveLength(4);
  const cells = first.planted.flatMap((error) => error.cells.map(({ cell }) => cell));
  expect(new Set(cells).size).toBe(cells.length);
  expect(plantErrors(report, { seed: 3, count: 4 })).toEqual(first);
});
