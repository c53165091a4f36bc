import { flatten } from '@solid-primitives/i18n';
import { expect, test } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

const [chinese, english] = [flatten(zh) as Record<string, unknown>, flatten(en) as Record<string, unknown>];
const placesOf = (text: unknown) => (String(text).match(/\{\{ \w+ \}\}/g) ?? []).toSorted();

test('every text exists in both languages with the same places to fill', () => {
  expect(Object.keys(english)).toEqual(Object.keys(chinese));
  for (const [key, text] of Object.entries(chinese))
    if (typeof text === 'string') expect([key, placesOf(english[key])]).toEqual([key, placesOf(text)]);
});
