import { expect, test } from 'vitest';
import { makeCallerCache } from './caller-cache.ts';

const signedIn = {
  caller: {
    id: '1',
    username: 'a',
    name: 'A',
    role: 'clerk',
    jurisdiction: 'x',
    agency: null,
    mustChangePassword: false,
  },
  cookies: [],
} as const;

test('a cookie is remembered for a while, and not after it was given up', () => {
  let now = 0;
  const cache = makeCallerCache(() => now);
  cache.put('one', signedIn);
  cache.put('two', signedIn);
  expect(cache.get('one')).toBe(signedIn);
  expect(cache.get('another')).toBeUndefined();
  cache.forget('one');
  expect(cache.get('one')).toBeUndefined();
  now = 10_000;
  expect(cache.get('two')).toBeUndefined();
});

test('an attacker with many cookies does not fill the memory', () => {
  const cache = makeCallerCache(() => 0);
  for (let each = 0; each < 10_001; each++) cache.put(`cookie ${each}`, signedIn);
  expect(cache.get('cookie 0')).toBeUndefined();
  expect(cache.get('cookie 10000')).toBe(signedIn);
});
