import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseHeadingNumber, withHeadingValue } from './heading-number.ts';
import { parseChineseNumeral, parseNumeral } from './numeral.ts';

test.each([
  ['十', 10],
  ['十五', 15],
  ['两', 2],
  ['二十', 20],
  ['二百零三', 203],
  ['一千零一十', 1010],
  ['三万二千', 32_000],
  ['二〇二〇', 2020],
  ['〇', 0],
])('%s is %i', (text, value) => {
  expect(parseChineseNumeral(text)).toBe(value);
});

test('what is no numeral is none', () => {
  for (const text of ['', '件', '一件', '三万万', '12']) expect(parseChineseNumeral(text), text).toBeNull();
  expect(parseNumeral('012')).toBe(12);
  expect(parseNumeral('1.5')).toBeNull();
});

test('headings count in every style, and come back in their own', () => {
  expect(parseHeadingNumber('（四）')).toMatchObject({ value: 4, isChinese: true });
  expect(parseHeadingNumber('12.')).toMatchObject({ value: 12, isChinese: false });
  expect(parseHeadingNumber('附件')).toBeNull();
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99 }),
      fc.constantFrom('（一）', '一、', '1.', '(1)'),
      (value, style) => {
        const number = parseHeadingNumber(style);
        const written = number ? withHeadingValue(number, value) : '';
        expect(parseHeadingNumber(written)).toMatchObject({ value });
      },
    ),
  );
});
