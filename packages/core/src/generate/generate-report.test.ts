import { expect, test } from 'vitest';
import { check } from '../check/check.ts';
import { parseReport } from '../report/parse-report.ts';
import { allRules } from '../rules/all-rules.ts';
import { withoutRules } from '../rules/rule-set.ts';
import { blockText } from '../report/narrative.ts';
import { generateReport, type ReportSize } from './generate-report.ts';

const sizes: readonly ReportSize[] = ['small', 'medium', 'large'];
/** Rules that wonder at figures and texts that may well be right: drawn at random, some are odd. */
const wonders = [
  'proactive.decisionsWithoutItems',
  'proactive.feeUnit',
  'proactive.totalDisclosedFell',
  'requests.lateCarry',
  'reviews.pendingNext',
  'reviews.corrected',
  'narrative.copiedFromLastYear',
];
const rules = withoutRules(allRules, wonders);

test('generated reports are valid and follow last year, through the change of format', () => {
  for (let seed = 0; seed < 40; seed++) {
    const agency = seed % 3 === 0 ? '青禾县人民政府' : '青禾县水利局';
    const size = sizes[seed % 3] ?? 'small';
    let previous = generateReport({ seed, year: 2019, agency, size });
    expect(check(previous, { rules }).findings).toEqual([]);
    for (let year = 2020; year <= 2024; year++) {
      const report = generateReport({ seed, year, agency, size, previous });
      expect(parseReport(JSON.parse(JSON.stringify(report))).problems).toEqual([]);
      expect(check(report, { previous, rules }).findings).toEqual([]);
      previous = report;
    }
  }
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
