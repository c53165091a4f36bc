import { expect, test } from 'vitest';
import { check, type CheckOptions } from '../src/check/check.ts';
import type { Justification } from '../src/check/justification.ts';
import { format2021 } from '../src/formats/format-2021.ts';
import { parseReportJson } from '../src/report/parse-report.ts';
import { withCells } from '../src/report/with-cells.ts';
import { allRules } from '../src/rules/all-rules.ts';
import { defineRule, type LinearRule } from '../src/rules/rule.ts';
import { ruleSetHash } from '../src/rules/rule-set-hash.ts';
import { regraded, withoutRules, withRules } from '../src/rules/rule-set.ts';
import { clean2019, clean2021, paragraph } from './clean-report.ts';
import { with2021 } from './rule-cases/cells.ts';
import { seedReport } from './seed-report.ts';

const polite = defineRule({
  id: 'local.polite',
  kind: 'report',
  severity: 'info',
  basis: [],
  mentions: ['谢谢'],
  states: { zh: '不写谢谢', en: 'No thanks' },
  check: ({ prose }) => {
    const at = prose.text.indexOf('谢谢');
    return [
      { place: prose.place(at, at + 2), message: { zh: '不必写谢谢。', en: 'No need to say thanks.' } },
    ];
  },
});

test('rules are left out, re-graded and added; a misspelt name is refused', () => {
  const without = withoutRules(allRules, ['text.fees']);
  expect(check(seedReport, { rules: without }).findings.map(({ rule }) => rule)).not.toContain('text.fees');
  const strict = regraded(allRules, { 'text.fees': 'error' });
  expect(
    check(seedReport, { rules: strict }).findings.find(({ rule }) => rule === 'text.fees')?.severity,
  ).toBe('error');
  const more = withRules(allRules, [polite]);
  expect(check(clean2021, { rules: more }).findings).toEqual([]);
  const thanks = { ...clean2021, otherMatters: [...clean2021.otherMatters, paragraph('谢谢。')] };
  expect(check(thanks, { rules: more }).findings).toMatchObject([
    { rule: 'local.polite', place: { field: 'otherMatters', block: 1, quote: '谢谢' } },
  ]);
  expect(() => withoutRules(allRules, ['text.fee'])).toThrow('text.fee');
  expect(() => regraded(allRules, { nothing: 'info' })).toThrow('nothing');
  expect(() => withRules(allRules, [polite, polite])).toThrow('local.polite');
  expect(() => check(clean2021, { rules: [polite, polite] })).toThrow('local.polite');
});

const received = 'requests.received.total';
const halves: LinearRule = {
  id: 'local.naturalPersons',
  kind: 'linear',
  severity: 'warning',
  basis: ['青川县〔2025〕3号'],
  states: { zh: '自然人申请不少于法人申请', en: 'Natural persons ask no less than businesses' },
  relations: [
    {
      format: '2021',
      op: 'ge',
      plus: ['requests.received.naturalPersons'],
      minus: ['requests.received.businesses'],
    },
    { format: '2021', op: 'eq', plus: [received], minus: [], previousMinus: [received] },
  ],
};

test('a linear rule is data: it may come out of a file, and is judged like those of the package', () => {
  // What a file holds is checked by whoever reads it; here it is what was written.
  const rules = withRules(allRules, [JSON.parse(JSON.stringify(halves)) as LinearRule]);
  expect(check(clean2021, { rules }).findings).toEqual([]);
  expect(check(clean2021, { rules }).notRun).toContainEqual({
    rule: 'local.naturalPersons',
    needs: 'previous',
  });
  const turned = with2021({ 'requests.received.naturalPersons': 3, 'requests.received.businesses': 31 });
  const of = (report: typeof clean2021, options: CheckOptions = {}) =>
    check(report, { ...options, rules }).findings.filter(({ rule }) => rule === halves.id);
  expect(of(turned)).toMatchObject([
    {
      severity: 'warning',
      status: 'fail',
      basis: ['青川县〔2025〕3号'],
      cells: ['requests.received.naturalPersons', 'requests.received.businesses'],
    },
  ]);
  expect(of(turned)[0]?.message.zh).toMatch(/3.*31/);
  expect(of(with2021({ 'requests.received.businesses': null }))).toMatchObject([
    { status: 'undecided', cells: ['requests.received.businesses'] },
  ]);
  const previous = with2021({ [received]: 30 }, { ...clean2021, year: 2023 });
  expect(of(clean2021, { previous })).toMatchObject([{ status: 'fail', cells: [received] }]);
  // The other format knows nothing of it.
  expect(check(clean2019, { rules }).findings).toEqual([]);
});

test('a wrong cell that breaks a rule of yours too is one cause with the others', () => {
  const rules = withRules(allRules, [
    {
      ...halves,
      relations: [
        {
          format: '2021',
          op: 'eq',
          plus: ['requests.received.research'],
          minus: ['requests.outcome.total.research', 'requests.carriedForward.research'],
        },
      ],
    },
  ]);
  const { findings, causes } = check(with2021({ 'requests.received.research': 5 }), { rules });
  expect(causes).toMatchObject([{ cell: 'requests.received.research', difference: -5 }]);
  expect(causes[0]?.findings.map((at) => findings[at]?.rule)).toContain('local.naturalPersons');
});

test.each([
  [
    'a cell that the format does not have',
    { format: '2021', op: 'ge', plus: ['requests.recieved.total'], minus: [] },
    'requests.recieved.total',
  ],
  [
    'no cell of this year',
    { format: '2021', op: 'ge', plus: [], minus: [], previousPlus: [received] },
    'no cell of this year',
  ],
] as const)('a relation with %s is refused by name', (_, relation, message) => {
  const rules = withRules(allRules, [{ ...halves, relations: [relation] }]);
  expect(() => check(clean2021, { rules })).toThrow(message);
});

test('every result names its rule set: the same for the same rules in any order, another for any change', () => {
  const { ruleSet } = check(clean2021);
  expect(ruleSet).toBe(ruleSetHash(allRules));
  expect(ruleSet).toMatch(/^[0-9a-f]{16}$/);
  expect(check(clean2021, { rules: allRules.toReversed() }).ruleSet).toBe(ruleSet);
  const others = [
    withoutRules(allRules, ['text.fees']),
    regraded(allRules, { 'text.fees': 'error' }),
    withRules(allRules, [polite]),
    allRules.map((rule) => (rule.id === 'text.fees' ? { ...rule, revision: 2 } : rule)),
    allRules.map((rule) =>
      rule.id === 'text.fees' ? { ...rule, states: { ...rule.states, en: 'Otherwise worded' } } : rule,
    ),
  ];
  const hashes = others.map(ruleSetHash);
  expect(new Set([ruleSet, ...hashes]).size).toBe(others.length + 1);
});

test('a written reason stays with its finding, and with no other', () => {
  const odd = with2021({ 'requests.carriedForward.total': 30, 'requests.received.total': 35 });
  const reason: Justification = {
    rule: 'requests.lateCarry',
    reason: '年底集中收到，均在法定期限内。',
    by: '办公室',
    date: '2025-01-20',
  };
  const tooStrict: Justification = { rule: 'structure.title', field: 'overview', reason: '不适用' };
  const { findings } = check(odd, { justifications: [reason, tooStrict] });
  const reasons = findings.filter(({ justification }) => justification);
  expect(reasons).toMatchObject([{ rule: 'requests.lateCarry', justification: reason }]);
});

test('a reason travels in the report JSON and shows on its finding; what contradicts the form takes none', () => {
  const reason: Justification = { rule: 'requests.lateCarry', reason: '年底集中收到。', date: '2025-01-20' };
  const refused: Justification = { rule: 'structure.tableMissing', reason: '无此职权' };
  const late = with2021({ 'requests.carriedForward.total': 30, 'requests.received.total': 35 });
  const reviews = format2021.cells.filter(({ id }) => id.startsWith('reviews.'));
  const noReviews = Object.fromEntries(reviews.map(({ id }) => [id, null]));
  const stored = withCells(format2021, { ...late, justifications: [reason, refused] }, noReviews);
  const { report } = parseReportJson(JSON.stringify(stored));
  expect(report).toEqual(stored);
  if (!report) return;
  const { findings } = check(report);
  expect(findings.map(({ rule }) => rule)).toContain('structure.tableMissing');
  expect(
    findings.flatMap(({ rule, justification }) => (justification ? [[rule, justification]] : [])),
  ).toEqual([['requests.lateCarry', reason]]);
  const { findings: bare } = check({ ...report, justifications: undefined });
  expect(findings.map((finding) => finding.rule)).toEqual(bare.map(({ rule }) => rule));
});

test('reasons handed in are heard besides those in the report, which come first', () => {
  const late = with2021({ 'requests.carriedForward.total': 30, 'requests.received.total': 35 });
  const kept: Justification = { rule: 'requests.lateCarry', reason: '在册' };
  const given: Justification = { ...kept, reason: '另附' };
  const reasonsOf = (own: Justification[], more: Justification[]) =>
    check({ ...late, justifications: own }, { justifications: more }).findings.flatMap(
      ({ justification }) => justification?.reason ?? [],
    );
  expect(reasonsOf([], [given])).toEqual(['另附']);
  expect(reasonsOf([kept], [given])).toEqual(['在册']);
});

test('a reason covers the cells it names, and rules that take none', () => {
  const report = with2021({ 'proactive.licensing.decisions': null });
  const of = (justification: Justification) =>
    check(report, { justifications: [justification] }).findings.filter((finding) => finding.justification);
  const cells = ['proactive.licensing.decisions'];
  expect(of({ rule: 'structure.tableMissing', cells, reason: '无此职权' })).toEqual([]);
  const previous = with2021(
    { 'requests.carriedForward.total': 3, 'requests.carriedForward.naturalPersons': 3 },
    { ...clean2021, year: 2023 },
  );
  const carriedOver = (named: string[]) =>
    check(clean2021, {
      previous,
      justifications: [{ rule: 'requests.carriedOver', cells: named, reason: '上年一件已撤回' }],
    }).findings.filter((finding) => finding.justification);
  expect(carriedOver(['requests.carriedOver.total', 'requests.carriedOver.naturalPersons'])).toHaveLength(2);
  expect(carriedOver(['requests.carriedOver.total'])).toHaveLength(1);
  expect(carriedOver(['requests.received.total'])).toHaveLength(0);
});
