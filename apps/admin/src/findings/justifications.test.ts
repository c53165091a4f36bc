import { allRules, justificationOf, type Finding } from '@nianbao/core';
import { expect, test } from 'vitest';
import { isJustifiable, withJustification } from './justifications.ts';

const justifiable = allRules.find((rule) => rule.justifiable !== false);
const strict = allRules.find((rule) => rule.justifiable === false);
const finding: Finding = {
  rule: justifiable?.id ?? '',
  severity: 'warning',
  status: 'fail',
  cells: ['requests.received.total'],
  message: { zh: '增长较多', en: 'Grew much' },
  basis: [],
};
const signed = { by: '王某', date: '2026-01-12' };

test('a reason is kept for its finding, replaced by the next, and gone with an empty one', () => {
  const once = withJustification([], finding, ' 集中受理征收补偿申请 ', signed);
  expect(once).toEqual([
    { rule: finding.rule, cells: finding.cells, reason: '集中受理征收补偿申请', ...signed },
  ]);
  expect(justificationOf(once, finding)?.reason).toBe('集中受理征收补偿申请');
  const twice = withJustification(once, finding, '已核实', signed);
  expect(twice.map(({ reason }) => reason)).toEqual(['已核实']);
  expect(withJustification(twice, finding, '  ', signed)).toEqual([]);
});

test('the reason for one finding does not cover another of the same rule', () => {
  const other = { ...finding, cells: ['requests.carriedOver.total'] };
  const both = withJustification(withJustification([], finding, '一', signed), other, '二', signed);
  expect(both).toHaveLength(2);
  expect(justificationOf(both, other)?.reason).toBe('二');
});

const ruleOf = (id: string) => ({
  isJustifiable: allRules.some((rule) => rule.id === id && rule.justifiable !== false),
});

test('what contradicts the form takes no reason, nor does what cannot be decided yet', () => {
  expect(isJustifiable(finding, ruleOf)).toBe(true);
  expect(isJustifiable({ ...finding, rule: strict?.id ?? '' }, ruleOf)).toBe(false);
  expect(isJustifiable({ ...finding, status: 'undecided' }, ruleOf)).toBe(false);
});
