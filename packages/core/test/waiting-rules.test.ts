import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileRules, planOf } from '../src/check/compiled-rules.ts';
import { RUN_ALWAYS } from '../src/check/run-plan.ts';
import { subjectOf } from '../src/check/subject.ts';
import { format2021 } from '../src/formats/format-2021.ts';
import { formats } from '../src/formats/formats.ts';
import { allRules } from '../src/rules/all-rules.ts';
import { clean2021, paragraph } from './clean-report.ts';

/** Pieces that the patterns of waiting rules are made of, their words and what may stand between. */
const pieces = allRules
  .flatMap((rule) =>
    rule.kind === 'report' ? [...(rule.mentions ?? []), ...(rule.places ?? []).flat()] : [],
  )
  .flatMap((word) => [word, ...Array.from(word)])
  .concat([
    '2023年',
    '2024',
    '年度',
    '，',
    '。',
    '申请',
    '信息',
    '件',
    '12',
    '月',
    '日',
    '局',
    '能',
    '被',
    '\n',
  ]);

test('a rule that waits for words finds nothing in a text without them', () => {
  const references = { formats, today: '2025-01-20', publishedOn: '2025-01-20', deadline: '2025-01-31' };
  const plan = planOf(compileRules(allRules, format2021), clean2021.year, references);
  expect(plan.waitsFor.filter((list) => list !== RUN_ALWAYS).length).toBeGreaterThan(5);
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((some) => some.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const report = {
        ...clean2021,
        preamble: [],
        overview: [paragraph(text)],
        problems: [],
        otherMatters: [],
      };
      const subject = subjectOf(formats, report, allRules);
      plan.rules.forEach((rule, position) => {
        const list = plan.waitsFor[position] ?? RUN_ALWAYS;
        if (list === RUN_ALWAYS || subject.places[list] !== undefined) return;
        expect([rule.id, text, ...rule.check(subject, references)]).toEqual([rule.id, text]);
      });
    }),
    { numRuns: 1_500 },
  );
});
