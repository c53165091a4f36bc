import { expect, test } from 'vitest';
import { isMatch, parsePaletteQuery } from './palette-query.ts';

test('a year among the words is a year, in any of its forms', () => {
  expect(parsePaletteQuery('教育局 2025')).toEqual({ words: ['教育局'], year: 2025 });
  expect(parsePaletteQuery('２０２４年度　公安')).toEqual({ words: ['公安'], year: 2024 });
  expect(parsePaletteQuery('  ')).toEqual({ words: [], year: undefined });
  expect(parsePaletteQuery('12025')).toEqual({ words: ['12025'], year: undefined });
});

test('every word has to be in the name, in any order and case', () => {
  expect(isMatch('Roll-up', parsePaletteQuery('roll'))).toBe(true);
  expect(isMatch('青禾县教育局', parsePaletteQuery('教育 青禾'))).toBe(true);
  expect(isMatch('青禾县教育局', parsePaletteQuery('教育 公安'))).toBe(false);
});
