import { array, assert, integer, property, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import { hasCodePoint, readCharacterMap } from '../src/pdf/character-map.ts';

/** A `cmap` with one subtable of format 12, its groups in the order given. */
function segmentedCoverage(groups: readonly (readonly [number, number, number])[]): DataView {
  const view = new DataView(new ArrayBuffer(12 + 16 + groups.length * 12));
  view.setUint16(2, 1);
  view.setUint32(8, 12);
  view.setUint16(12, 12);
  view.setUint32(24, groups.length);
  groups.forEach(([first, last, glyph], index) => {
    view.setUint32(28 + index * 12, first);
    view.setUint32(32 + index * 12, last);
    view.setUint32(36 + index * 12, glyph);
  });
  return view;
}

/** A `cmap` with one subtable of format 4: a segment for each character, the last one as the format wants it. */
function segmentMapping(codes: readonly number[]): DataView {
  const ends = [...codes, 0xffff];
  const view = new DataView(new ArrayBuffer(12 + 16 + ends.length * 8));
  view.setUint16(2, 1);
  view.setUint32(8, 12);
  view.setUint16(12, 4);
  view.setUint16(18, ends.length * 2);
  ends.forEach((code, index) => {
    view.setUint16(26 + index * 2, code);
    view.setUint16(28 + (ends.length + index) * 2, code);
    view.setUint16(28 + (2 * ends.length + index) * 2, code === 0xffff ? 1 : 7);
  });
  return view;
}

test('a character is there exactly when a group has it, whatever the order of the groups', () => {
  const group = array(integer({ min: 1, max: 0x10ffff }), { minLength: 2, maxLength: 2 });
  assert(
    property(array(group, { maxLength: 20 }), integer({ min: 0, max: 0x10ffff }), (pairs, probe) => {
      const groups = pairs.map(
        ([a = 1, b = 1]) => [Math.min(a, b), Math.min(Math.min(a, b) + 500, Math.max(a, b)), 1] as const,
      );
      const map = readCharacterMap(segmentedCoverage(groups));
      for (const code of [probe, ...groups.flatMap(([first, last]) => [first - 1, first, last, last + 1])])
        expect(hasCodePoint(map, code)).toBe(groups.some(([first, last]) => code >= first && code <= last));
    }),
  );
});

test('glyph 0 is the empty box: the first character of its group is not there', () => {
  const map = readCharacterMap(segmentedCoverage([[0x4e00, 0x4e02, 0]]));
  expect([0x4e00, 0x4e01, 0x4e02].map((code) => hasCodePoint(map, code))).toEqual([false, true, true]);
});

test('characters of format 4', () => {
  const code = integer({ min: 1, max: 0xfff0 });
  assert(
    property(uniqueArray(code, { maxLength: 30 }), (codes) => {
      const map = readCharacterMap(segmentMapping(codes.toSorted((a, b) => a - b)));
      const has = new Set(codes);
      for (const each of codes.flatMap((one) => [one - 1, one, one + 1]))
        expect(hasCodePoint(map, each)).toBe(has.has(each) && ((each + 7) & 0xffff) !== 0);
    }),
  );
});
