import { expect, test } from 'vitest';
import { ruleSetHash } from './rule-set-hash.ts';
import type { LinearRule } from './rule.ts';

const received = 'requests.received.total';
const first: LinearRule = {
  id: 'local.first',
  kind: 'linear',
  severity: 'warning',
  basis: [],
  states: { zh: '收到的不少于结转的', en: 'As many received as carried over' },
  relations: [{ format: '2021', op: 'ge', plus: [received], minus: ['requests.carriedOver.total'] }],
};
const second: LinearRule = { ...first, id: 'local.second', severity: 'error' };
/** The same rule as a file with its keys in another order would have it. */
const turned = Object.fromEntries(Object.entries(first).toReversed()) as typeof first;

test('the same rules have the same hash in every release: results of years ago stay comparable', () => {
  expect(ruleSetHash([first, second])).toBe('55f43e25c32a853f');
  expect(ruleSetHash([second, first])).toBe('55f43e25c32a853f');
  expect(ruleSetHash([])).toBe('811c9dc501000193');
});

test('the order in which a rule names its parts does not matter', () => {
  expect(ruleSetHash([turned])).toBe(ruleSetHash([first]));
});
