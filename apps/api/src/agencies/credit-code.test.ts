import { array, assert, constantFrom, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { checkCharacterOf, creditCode, isCreditCode } from './credit-code.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'.split('');
const bodies = array(constantFrom(...alphabet), { minLength: 17, maxLength: 17 }).map((characters) =>
  characters.join(''),
);

test('codes that organisations bear pass', () => {
  for (const code of ['91350100M000100Y43', '9144030071526726XG', '91330106673959654P'])
    expect([code, isCreditCode(code)]).toEqual([code, true]);
});

test('any one character mistaken for another is found', () => {
  assert(
    property(bodies, nat(17), constantFrom(...alphabet), (body, at, other) => {
      const code = `${body}${checkCharacterOf(body)}`;
      expect(isCreditCode(code)).toBe(true);
      const mistaken = `${code.slice(0, at)}${other}${code.slice(at + 1)}`;
      expect(isCreditCode(mistaken)).toBe(mistaken === code);
    }),
  );
});

test.each(['', '1', '91350100M000100Y4', '91350100M000100Y433', '9135O100M000100Y43', '91350100m000100y43'])(
  '%j is none',
  (text) => expect(isCreditCode(text)).toBe(false),
);

test('a code is taken as people type it', () => {
  expect(creditCode.parse(' 91350100 m000100y43 ')).toBe('91350100M000100Y43');
  expect(creditCode.safeParse('91350100M000100Y44').success).toBe(false);
});
