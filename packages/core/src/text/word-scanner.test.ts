import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordScanner } from './word-scanner.ts';

function found(words: readonly string[], text: string): string[] {
  const scanner = new WordScanner(words);
  const { words: ids, ends } = scanner.scan(text);
  return Array.from(ids, (id, hit) => `${scanner.words[id]}@${ends[hit]}`);
}

test('words inside and across one another are all found, the longer first', () => {
  expect(found(['申请', '依申请', '公开申请', '开'], '依申请公开申请')).toEqual([
    '依申请@3',
    '申请@3',
    '开@5',
    '公开申请@7',
    '申请@7',
  ]);
  expect(found(['aa'], 'aaa')).toEqual(['aa@2', 'aa@3']);
  expect(found([], '无')).toEqual([]);
});

test('finds what indexOf finds', () => {
  const letters = fc.string({ unit: fc.constantFrom('公', '开', '申', '请'), maxLength: 30 });
  const words = fc.uniqueArray(
    fc.string({ unit: fc.constantFrom('公', '开', '申', '请'), minLength: 1, maxLength: 4 }),
    {
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(words, letters, (vocabulary, text) => {
      const expected = vocabulary.flatMap((word) => {
        const ends: string[] = [];
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
          ends.push(`${word}@${at + word.length}`);
        return ends;
      });
      expect(found(vocabulary, text).toSorted()).toEqual(expected.toSorted());
      const { counts } = new WordScanner(vocabulary).scan(text);
      expect([...counts]).toEqual(
        vocabulary.map((word) => expected.filter((hit) => hit.startsWith(`${word}@`)).length),
      );
    }),
  );
});
