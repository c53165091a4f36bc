import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LiveField } from '../report/narrative.ts';
import { liveFieldFaults } from '../report/live-field-fault.ts';
import {
  editText,
  fieldText,
  joinTexts,
  reprintText,
  retypeText,
  sliceText,
  type LiveText,
} from './live-text.ts';

/** Prose with printed cells here and there. */
const liveTexts: fc.Arbitrary<LiveText> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }).map((text): LiveText => ({ text })),
      fc
        .record({ cell: fc.constantFrom('a', 'b', 'c'), value: fc.nat({ max: 20_000 }) })
        .map(({ cell, value }) => fieldText(cell, String(value))),
    ),
    { maxLength: 8 },
  )
  .map((parts) => joinTexts(...parts));
const withCut = liveTexts.chain((whole) =>
  fc
    .tuple(fc.nat({ max: whole.text.length }), fc.nat({ max: whole.text.length }))
    .map(([one, other]) => ({ whole, start: Math.min(one, other), end: Math.max(one, other) })),
);
const printedBy = ({ text, fields = [] }: LiveText) =>
  fields.map(({ at, length, cell }) => [cell, text.slice(at, at + length)]);
const isWellFormed = ({ text, fields }: LiveText) =>
  fields === undefined ||
  (fields.length > 0 &&
    fields.every(({ at, length }, index) => {
      const before: LiveField | undefined = fields[index - 1];
      return length > 0 && at >= (before ? before.at + before.length : 0) && at + length <= text.length;
    }));

test('cutting a text and joining it again loses the fields that are cut through, and nothing else', () => {
  fc.assert(
    fc.property(withCut, ({ whole, start }) => {
      const joined = joinTexts(sliceText(whole, 0, start), sliceText(whole, start));
      const isCut = ({ at, length }: LiveField) => at < start && at + length > start;
      expect(joined.text).toBe(whole.text);
      expect(joined.fields ?? []).toEqual((whole.fields ?? []).filter((field) => !isCut(field)));
    }),
  );
});

test('fields outside an edit go on printing what they printed', () => {
  fc.assert(
    fc.property(withCut, fc.string({ maxLength: 5 }), ({ whole, start, end }, put) => {
      const edited = editText(whole, start, end, put);
      expect(edited.text).toBe(whole.text.slice(0, start) + put + whole.text.slice(end));
      const outside = (whole.fields ?? []).filter(({ at, length }) => at + length <= start || at >= end);
      expect(printedBy(edited)).toEqual(printedBy({ text: whole.text, fields: outside }));
      expect(isWellFormed(edited)).toBe(true);
    }),
  );
});

test('retyping gives the new wording, and keeps the fields when it is the old one', () => {
  fc.assert(
    fc.property(liveTexts, fc.string({ maxLength: 12 }), (whole, text) => {
      expect(retypeText(whole, whole.text)).toEqual(whole);
      const retyped = retypeText(whole, text);
      expect(retyped.text).toBe(text);
      expect(isWellFormed(retyped)).toBe(true);
    }),
  );
});

test('reprinted fields print their cells, the words between them stay, and doing it twice is doing it once', () => {
  fc.assert(
    fc.property(liveTexts, fc.nat({ max: 20_000 }), (whole, value) => {
      const print = (cell: string) => String(value + cell.length + (cell === 'b' ? 99 : 0));
      const printed = reprintText(whole, print);
      expect(printedBy(printed)).toEqual((whole.fields ?? []).map(({ cell }) => [cell, print(cell)]));
      expect(wordsOf(printed)).toBe(wordsOf(whole));
      expect(reprintText(printed, print)).toBe(printed);
    }),
  );
});

/** The text with every field taken out. */
function wordsOf(whole: LiveText): string {
  return (whole.fields ?? []).reduceRight(
    (text, { at, length }) => text.slice(0, at) + '\u0000' + text.slice(at + length),
    whole.text,
  );
}

test('a figure that somebody types in prints no cell any more; beside it, it stays', () => {
  const whole = joinTexts({ text: '收到申请' }, fieldText('received', '34'), { text: '件' });
  expect(retypeText(whole, '收到申请384件')).toEqual({ text: '收到申请384件' });
  expect(retypeText(whole, '共收到申请34件')).toEqual({
    text: '共收到申请34件',
    fields: [{ at: 5, length: 2, cell: 'received' }],
  });
});

test('the fields of well-formed text have no faults', () => {
  fc.assert(
    fc.property(liveTexts, ({ text, fields = [] }) => {
      expect(liveFieldFaults([text], fields)).toEqual([]);
    }),
  );
});
