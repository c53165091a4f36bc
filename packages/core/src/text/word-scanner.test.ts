import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, needsFolding } from './fold.ts';
import { WordScanner, type WordHits } from './word-scanner.ts';

function printed(scanner: WordScanner, { words, ends }: WordHits): string[] {
  return words.map((id, hit) => `${scanner.words[id]}@${ends[hit]}`);
}

function found(words: readonly string[], text: string): string[] {
  const scanner = new WordScanner(words);
  return printed(scanner, scanner.scan(text));
}

/** The same by looking for one word after another: slower, and plain to see. */
function foundOneByOne(words: readonly string[], text: string): string[] {
  const hits = words.flatMap((word) => {
    const ends: { word: string; end: number }[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      ends.push({ word, end: at + word.length });
    return ends;
  });
  return hits
    .toSorted((one, other) => one.end - other.end || one.word.length - other.word.length)
    .map(({ word, end }) => `${word}@${end}`);
}

test('words inside and across one another are all found, the shorter first', () => {
  expect(found(['申请', '依申请', '公开申请', '开'], '依申请公开申请')).toEqual([
    '申请@3',
    '依申请@3',
    '开@5',
    '申请@7',
    '公开申请@7',
  ]);
  expect(found(['aa'], 'aaa')).toEqual(['aa@2', 'aa@3']);
  expect(found(['未', '未收', '收'], '未收')).toEqual(['未@1', '收@2', '未收@2']);
  expect(found([], '无')).toEqual([]);
});

const letters = ['公', '开', '申', '请', '1', '0', 'a'];

test('finds what looking for one word after another finds, in the order of the ends', () => {
  const texts = fc.string({ unit: fc.constantFrom(...letters), maxLength: 30 });
  const words = fc.uniqueArray(fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 4 }), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(words, texts, (vocabulary, text) => {
      expect(found(vocabulary, text)).toEqual(foundOneByOne(vocabulary, text));
    }),
    { numRuns: 1_000 },
  );
});

test('more characters than there are classes for are found all the same', () => {
  const characters = Array.from({ length: 700 }, (_, index) => String.fromCharCode(0x4e00 + index));
  const vocabulary = characters.flatMap((one, index) => [one + (characters[index + 1] ?? '末')]);
  const text = characters.join('') + characters.toReversed().join('') + characters.join('，');
  expect(found(vocabulary, text)).toEqual(foundOneByOne(vocabulary, text));
});

test('digits begin where no digit stands before', () => {
  const texts = fc.string({ unit: fc.constantFrom(...letters, '2', '9', '，'), maxLength: 30 });
  const words = fc.uniqueArray(fc.constantFrom('1', '10', '公1', '0公', '01', '公开'), { maxLength: 4 });
  fc.assert(
    fc.property(words, texts, (vocabulary, text) => {
      expect(new WordScanner(vocabulary).scan(text).digits).toEqual(
        Array.from(text.matchAll(/\d+/g), ({ index }) => index),
      );
    }),
  );
});

test('a text as written is scanned unless it has to be folded first', () => {
  const units = [...letters, ' ', '\t', '\n', '　', '１', '％', 'Ａ', '\u00a0', '\ufeff', '，', '（'];
  const texts = fc.string({ unit: fc.constantFrom(...units), maxLength: 20 });
  const scanner = new WordScanner(['公开', '申', '1公', '（', '1']);
  fc.assert(
    fc.property(texts, (text) => {
      const hits = scanner.scanWritten(text);
      if (needsFolding(text)) expect(hits).toBeNull();
      else expect(hits).toEqual(scanner.scan(text));
      expect(scanner.scan(fold(text).text).digits.every((at) => at >= 0)).toBe(true);
    }),
  );
});
