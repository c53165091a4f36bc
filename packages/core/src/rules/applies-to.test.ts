import { expect, test } from 'vitest';
import { allRules } from './all-rules.ts';
import { appliesTo } from './applies-to.ts';
import type { Rule } from './rule.ts';

const [rule] = allRules;
if (!rule) throw new Error('There are no rules');
const { years: _years, ...always } = rule;
const of = (years: Rule['years']): Rule => ({ ...always, ...(years ? { years } : {}) });

test('a rule applies from its first to its last year, and without either bound to all', () => {
  expect([2020, 2021, 2023, 2024].filter((year) => appliesTo(of({ from: 2021, to: 2023 }), year))).toEqual([
    2021, 2023,
  ]);
  expect([2020, 2021].filter((year) => appliesTo(of({ from: 2021 }), year))).toEqual([2021]);
  expect([2021, 2022].filter((year) => appliesTo(of({ to: 2021 }), year))).toEqual([2021]);
  expect(appliesTo(of(undefined), 2008)).toBe(true);
});
