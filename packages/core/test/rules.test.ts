import { describe, expect, test } from 'vitest';
import { applyFix } from '../src/check/apply-fix.ts';
import { checkAs } from '../src/check/check-as.ts';
import { check } from '../src/check/check.ts';
import type { Finding } from '../src/check/finding.ts';
import { subjectOf } from '../src/check/subject.ts';
import { formats } from '../src/formats/formats.ts';
import type { Rule } from '../src/rules/rule.ts';
import { allRules } from '../src/rules/all-rules.ts';
import { fictitiousFormat, fictitiousReport } from './fictitious-format.ts';
import { printFindings, printRule } from './print-findings.ts';
import { ruleCases } from './rule-cases/rule-cases.ts';
import type { Trial } from './rule-cases/rule-case.ts';

const ruleById = new Map(allRules.map((rule) => [rule.id, rule]));

function findingsOf(rule: Rule, trial: Trial): readonly Finding[] {
  const { findings, notRun } = check(trial.report, { ...trial.options, rules: [rule] });
  expect(notRun).toEqual([]);
  return findings;
}

function expectSpoken({ message, fix }: Finding): void {
  for (const text of [message, ...(fix ? [fix.label] : [])]) {
    expect(text.zh).toMatch(/\p{Script=Han}/u);
    expect(text.en).toMatch(/[a-z]/i);
    expect(`${text.zh}${text.en}`).not.toMatch(/undefined|NaN|null|\[object/);
  }
}

describe.each(Object.entries(ruleCases))('%s', (id, cases) => {
  const rule = ruleById.get(id);
  if (!rule) throw new Error(`Cases for a rule that is not there: ${id}`);

  test.each(cases.passes)('passes %#', (trial) => {
    expect(findingsOf(rule, trial)).toEqual([]);
  });

  test.each(cases.fails)('fails %#', (trial) => {
    const findings = findingsOf(rule, trial).filter(({ status }) => status === 'fail');
    expect(findings.length).toBeGreaterThan(0);
    findings.forEach(expectSpoken);
    if (trial.quotes) expect(findings.map(({ place }) => place?.quote)).toEqual(trial.quotes);
    if (trial.cells) expect(findings[0]?.cells).toEqual(trial.cells);
    if (trial.says !== undefined) expect(findings[0]?.message.zh).toContain(trial.says);
  });

  test.each(cases.undecided ?? [])('is undecided %#', (trial) => {
    const findings = findingsOf(rule, trial);
    expect(findings.map(({ status }) => status)).toContain('undecided');
    findings.forEach(expectSpoken);
  });

  test('says what its file holds', async () => {
    const { fails, undecided = [] } = cases;
    const said = [...fails, ...undecided].map((trial) => printFindings(findingsOf(rule, trial)));
    const text = [printRule(rule), ...said, foreignFindings(rule)]
      .filter((part) => part !== '')
      .join('\n\n---\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`rule-findings/${id}.txt`);
  });

  test('keeps its feet without the references it needs', () => {
    if (rule.kind !== 'report') return;
    for (const { report } of cases.fails)
      for (const { message } of rule.check(subjectOf(formats, report, allRules), { formats }))
        expect(message.zh).toMatch(/\p{Script=Han}/u);
  });
});

/** What a rule says of a report in a format with other tables and sections than those it speaks of. */
function foreignFindings(rule: Rule): string {
  const others = { previous: fictitiousReport, members: [fictitiousReport], approved: fictitiousReport };
  const { findings } = checkAs([fictitiousFormat], fictitiousReport, { ...others, rules: [rule] });
  return findings.length === 0 ? '' : `in a format of other tables: ${printFindings(findings)}`;
}

test('making the fix of a finding settles it', () => {
  const fixable = Object.entries(ruleCases).flatMap(([id, cases]) =>
    cases.fails.map((trial) => [id, trial] as const),
  );
  let made = 0;
  for (const [id, trial] of fixable) {
    const rule = ruleById.get(id);
    if (!rule) continue;
    const before = findingsOf(rule, trial);
    const fix = before.find((finding) => finding.fix)?.fix;
    if (!fix) continue;
    const after = findingsOf(rule, { ...trial, report: applyFix(trial.report, fix) });
    expect(after.length, `${id}: ${fix.label.en}`).toBeLessThan(before.length);
    made++;
  }
  expect(made).toBeGreaterThan(10);
});
