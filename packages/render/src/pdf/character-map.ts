/** Code points as ascending pairs of first and last. */
export type CodePointRanges = Uint32Array;

/** Whether a character is within the ranges. */
export function hasCodePoint(ranges: CodePointRanges, codePoint: number): boolean {
  let low = 0;
  let high = ranges.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (codePoint < (ranges[middle * 2] ?? 0)) high = middle - 1;
    else if (codePoint > (ranges[middle * 2 + 1] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
}

/**
 * The characters of a `cmap` table that have a glyph: subtables of format 12 and 4, which all Chinese fonts of today use.
 * @see ISO/IEC 14496-22, 5.2.1
 */
export function readCharacterMap(cmap: DataView): CodePointRanges {
  const ranges: [number, number][] = [];
  const count = cmap.getUint16(2);
  for (let index = 0; index < count; index++) {
    const offset = cmap.getUint32(4 + index * 8 + 4);
    const format = cmap.getUint16(offset);
    if (format === 12) ranges.push(...readSegmentedCoverage(cmap, offset));
    else if (format === 4) ranges.push(...readSegmentMapping(cmap, offset));
  }
  return merge(ranges);
}

function readSegmentedCoverage(cmap: DataView, offset: number): [number, number][] {
  const groups = cmap.getUint32(offset + 12);
  const ranges: [number, number][] = [];
  for (let group = 0; group < groups; group++) {
    const at = offset + 16 + group * 12;
    const first = cmap.getUint32(at);
    // The glyph of the first character; 0 is the empty box.
    const glyph = cmap.getUint32(at + 8);
    const last = cmap.getUint32(at + 4);
    if (last >= first) ranges.push([glyph === 0 ? first + 1 : first, last]);
  }
  return ranges;
}

function readSegmentMapping(cmap: DataView, offset: number): [number, number][] {
  const doubled = cmap.getUint16(offset + 6);
  const ends = offset + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const rangeOffsets = deltas + doubled;
  const ranges: [number, number][] = [];
  for (let segment = 0; segment < doubled; segment += 2) {
    const first = cmap.getUint16(starts + segment);
    const last = cmap.getUint16(ends + segment);
    const delta = cmap.getUint16(deltas + segment);
    const rangeOffset = cmap.getUint16(rangeOffsets + segment);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const at = rangeOffsets + segment + rangeOffset + (code - first) * 2;
      const base = rangeOffset === 0 ? code : at + 1 < cmap.byteLength ? cmap.getUint16(at) : 0;
      const glyph = rangeOffset !== 0 && base === 0 ? 0 : (base + delta) & 0xffff;
      if (glyph !== 0) ranges.push([code, code]);
    }
  }
  return ranges;
}

function merge(ranges: readonly [number, number][]): CodePointRanges {
  const merged: number[] = [];
  for (const [first, last] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const end = merged.at(-1);
    if (end !== undefined && first <= end + 1) merged[merged.length - 1] = Math.max(end, last);
    else merged.push(first, last);
  }
  return Uint32Array.from(merged);
}
