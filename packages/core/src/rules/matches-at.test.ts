import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesAt } from './matches-at.ts';

test('given every place where a match can begin, finds what a search through the text finds', () => {
  const texts = fc.string({ unit: fc.constantFrom('未', '收', '到', '，', '申'), maxLength: 30 });
  fc.assert(
    fc.property(texts, (text) => {
      const starts = Array.from(text.matchAll(/未/g), ({ index }) => index);
      const found = matchesAt(/未[^，]{0,3}(?:收到|申未?)/y, text, starts);
      const searched = [...text.matchAll(/未[^，]{0,3}(?:收到|申未?)/g)];
      expect(found.map(({ index, 0: passage }) => [index, passage])).toEqual(
        searched.map(({ index, 0: passage }) => [index, passage]),
      );
    }),
  );
});

test('a place inside the match before is passed over', () => {
  expect(matchesAt(/aa/y, 'aaa', [0, 1]).map(({ index }) => index)).toEqual([0]);
  expect(matchesAt(/a/y, 'aaa', [])).toEqual([]);
});
