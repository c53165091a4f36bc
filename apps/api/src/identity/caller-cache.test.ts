import { expect, test } from 'vitest';
import { makeCallerCache } from './caller-cache.ts';
import type { Caller } from './find-caller.ts';

const callerOf = (id: string): Caller => ({
  id,
  username: id,
  name: id,
  role: 'clerk',
  jurisdiction: 'x',
  agency: null,
  mustChangePassword: false,
  via: { kind: 'session', id: 's' },
});
const anna = callerOf('anna');

test('a session is remembered for a while', () => {
  let now = 0;
  const cache = makeCallerCache(() => now);
  cache.put('one', anna);
  expect(cache.get('one')).toBe(anna);
  expect(cache.get('another')).toBeUndefined();
  now = 10_000;
  expect(cache.get('one')).toBeUndefined();
});

test('all that somebody was let in with is forgotten at once, and what others were is not', () => {
  const cache = makeCallerCache(() => 0);
  cache.put('session', anna);
  cache.put('key', anna);
  cache.put('other', callerOf('bao'));
  cache.forgetUser('anna');
  expect([cache.get('session'), cache.get('key'), cache.get('other')?.id]).toEqual([
    undefined,
    undefined,
    'bao',
  ]);
  cache.clear();
  expect(cache.get('other')).toBeUndefined();
});

test('an attacker with many cookies does not fill the memory', () => {
  const cache = makeCallerCache(() => 0);
  for (let each = 0; each < 10_001; each++) cache.put(`cookie ${each}`, anna);
  expect(cache.get('cookie 0')).toBeUndefined();
  expect(cache.get('cookie 10000')).toBe(anna);
});
