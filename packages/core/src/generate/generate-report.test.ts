import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../check/check.ts';
import { firstYearOf } from '../format/in-force.ts';
import { formats } from '../formats/formats.ts';
import { parseReport } from '../report/parse-report.ts';
import { blockText } from '../report/narrative.ts';
import type { Report } from '../report/report.ts';
import { generateReport, type ReportSize } from './generate-report.ts';

/** From the first year with a uniform format to some years into the newest. */
const years = Array.from({ length: 6 }, (_, after) => firstYearOf(formats) + after);
const sizes: readonly ReportSize[] = ['small', 'medium', 'large'];
const agencies = ['青禾县人民政府', '青禾县水利局', '云溪镇人民政府', '青禾县公安局', '江东省教育厅'];

test('generated reports are valid, follow last year through the change of format, and no rule wonders at them', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(...agencies), fc.constantFrom(...sizes), (seed, agency, size) => {
      let previous: Report | undefined;
      for (const year of years) {
        const report = generateReport({ seed, year, agency, size, ...(previous && { previous }) });
        expect(parseReport(JSON.parse(JSON.stringify(report))).problems).toEqual([]);
        const day = agency.endsWith('人民政府') ? `${year + 1}-03-30` : `${year + 1}-01-30`;
        const { findings } = check(report, { previous, today: day, publishedOn: day });
        expect(findings.map(({ rule, status, message }) => [rule, status, message.zh])).toEqual([]);
        previous = report;
      }
    }),
    { numRuns: 60 },
  );
});

test('the same options give the same report, other seeds another', () => {
  const make = (seed: number) => generateReport({ seed, year: 2024, agency: '青禾县水利局', size: 'medium' });
  expect(make(7)).toEqual(make(7));
  expect(make(7)).not.toEqual(make(8));
});

test('the narrative is as long as real ones', () => {
  const report = generateReport({ seed: 1, year: 2024, agency: '青禾县人民政府', size: 'large' });
  const { preamble, overview, problems, otherMatters } = report;
  const text = [preamble, overview, problems, otherMatters].flat().map(blockText).join('');
  expect(new TextEncoder().encode(text).length).toBeGreaterThan(3_500);
  expect(text).not.toMatch(/[{}[\]|]/);
});
