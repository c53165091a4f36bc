import { expect, test } from 'vitest';
import { check } from '../src/check/check.ts';
import { seedReport } from './seed-report.ts';
import { clean2019, clean2021 } from './clean-report.ts';

const today = '2021-02-10';

test('the seed document: what a reviewer must be told', () => {
  const { findings, notRun } = check(seedReport, { today });
  const of = (rule: string) => findings.filter((finding) => finding.rule === rule);
  expect(of('structure.headings')).toMatchObject([
    { actual: '概述', expected: '总体情况', place: { field: 'outline', block: 0 } },
  ]);
  expect(of('structure.numbering')).toMatchObject([
    { actual: '（四）', expected: '（五）', place: { field: 'overview', block: 8, quote: '（四）' } },
  ]);
  expect(of('text.contradiction')).toMatchObject([
    { place: { field: 'problems', block: 0, quote: '今年未公开信息' } },
  ]);
  expect(of('text.fees')).toMatchObject([{ place: { field: 'otherMatters', quote: '无' } }]);
  expect([...new Set(findings.map((finding) => finding.rule))]).toEqual([
    'structure.headings',
    'structure.numbering',
    'structure.preamble',
    'proactive.changeExplained',
    'text.fees',
    'text.contradiction',
  ]);
  expect(notRun.map(({ needs }) => needs)).toContain('previous');
  expect(notRun.map(({ needs }) => needs)).not.toContain('today');
});

test('clean reports of both formats have no findings', () => {
  expect(check(clean2019, { today }).findings).toEqual([]);
  expect(check(clean2021, { today: '2025-02-10' }).findings).toEqual([]);
});
