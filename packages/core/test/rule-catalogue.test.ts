import { expect, test } from 'vitest';
import { allRules } from '../src/rules/all-rules.ts';
import { formats } from '../src/formats/formats.ts';
import type { Language } from '../src/text/local-text.ts';
import { ruleCatalogue } from './rule-catalogue.ts';
import { ruleCases } from './rule-cases/rule-cases.ts';

test('every rule has cases that pass and cases that fail, and every linear one a case it cannot decide', () => {
  expect(Object.keys(ruleCases).toSorted()).toEqual(allRules.map(({ id }) => id).toSorted());
  for (const rule of allRules) {
    const cases = ruleCases[rule.id];
    expect(cases?.passes.length, rule.id).toBeGreaterThan(0);
    expect(cases?.fails.length, rule.id).toBeGreaterThan(0);
    if (rule.kind === 'linear') expect(cases?.undecided?.length, rule.id).toBeGreaterThan(0);
  }
});

test('ids are unique and say what is checked', () => {
  const ids = allRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+\.[a-z][A-Za-z]+$/);
});

test('every rule says in both languages what holds, and report rules what they cannot see', () => {
  for (const rule of allRules) {
    for (const text of [rule.states, ...(rule.limits ? [rule.limits] : [])]) {
      expect(text.zh, rule.id).toMatch(/\p{Script=Han}/u);
      expect(text.en, rule.id).toMatch(/[a-z]/);
    }
    for (const basis of rule.basis) expect(basis.length).toBeGreaterThan(3);
    if (rule.kind === 'report') expect(rule.limits ?? rule.justifiable, rule.id).toBeDefined();
  }
});

test('every relation of a format has its rule, and every linear rule a relation', () => {
  const linear = allRules.filter(({ kind }) => kind === 'linear').map(({ id }) => id);
  const related = formats.flatMap((format) => format.relations.map(({ rule }) => rule));
  expect([...new Set(related)].toSorted()).toEqual(linear.toSorted());
});

test.each<[Language, string]>([
  ['en', 'rules.md'],
  ['zh', 'rules.zh-CN.md'],
])(
  'the catalogue in %s is up to date; `npm run catalogue` in this package writes it',
  async (language, file) => {
    await expect(ruleCatalogue(language)).toMatchFileSnapshot(`../../../docs/${file}`);
  },
);
