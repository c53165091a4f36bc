import { expect, test } from 'vitest';
import { possibleSteps } from './possible-steps.ts';

const actions = (...asked: Parameters<typeof possibleSteps>) =>
  possibleSteps(...asked).map(({ action }) => action);

test('an agency submits and takes back, an office decides, and the step forward comes first', () => {
  expect(actions('draft', 'clerk')).toEqual(['submit']);
  expect(actions('submitted', 'clerk')).toEqual(['withdraw']);
  expect(actions('submitted', 'reviewer')).toEqual(['approve', 'return']);
  expect(actions('submitted', 'office')).toEqual(['approve', 'withdraw', 'return']);
  expect(actions('approved', 'reviewer')).toEqual(['publish', 'return']);
  expect(actions('published', 'reviewer')).toEqual(['correct']);
  expect(actions('published', 'clerk')).toEqual([]);
  expect(actions('draft', undefined)).toEqual([]);
});
