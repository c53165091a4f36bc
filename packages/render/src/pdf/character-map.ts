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
 * The characters of a `cmap` table that have a glyph: its subtables of format 12, which hold all of them; where there are
 * none, those of format 4. All Chinese fonts of today use these.
 * @see ISO/IEC 14496-22, 5.2.1
 */
export function readCharacterMap(cmap: DataView): CodePointRanges {
  const subtables = Array.from({ length: cmap.getUint16(2) }, (_, index) =>
    cmap.getUint32(4 + index * 8 + 4),
  );
  const offsetsOf = (format: number) =>
    [...new Set(subtables)].filter((offset) => cmap.getUint16(offset) === format);
  const ranges: number[] = [];
  for (const offset of offsetsOf(12)) readSegmentedCoverage(cmap, offset, ranges);
  if (ranges.length === 0) for (const offset of offsetsOf(4)) readSegmentMapping(cmap, offset, ranges);
  return merge(ranges);
}

function readSegmentedCoverage(cmap: DataView, offset: number, ranges: number[]): void {
  const groups = cmap.getUint32(offset + 12);
  for (let group = 0; group < groups; group++) {
    const at = offset + 16 + group * 12;
    const first = cmap.getUint32(at);
    // The glyph of the first character; 0 is the empty box.
    const glyph = cmap.getUint32(at + 8);
    const last = cmap.getUint32(at + 4);
    if (last >= first) ranges.push(glyph === 0 ? first + 1 : first, last);
  }
}

function readSegmentMapping(cmap: DataView, offset: number, ranges: number[]): void {
  const doubled = cmap.getUint16(offset + 6);
  const ends = offset + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const rangeOffsets = deltas + doubled;
  for (let segment = 0; segment < doubled; segment += 2) {
    const first = cmap.getUint16(starts + segment);
    const last = cmap.getUint16(ends + segment);
    const delta = cmap.getUint16(deltas + segment);
    const rangeOffset = cmap.getUint16(rangeOffsets + segment);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const at = rangeOffsets + segment + rangeOffset + (code - first) * 2;
      const base = rangeOffset === 0 ? code : at + 1 < cmap.byteLength ? cmap.getUint16(at) : 0;
      const glyph = rangeOffset !== 0 && base === 0 ? 0 : (base + delta) & 0xffff;
      if (glyph !== 0) ranges.push(code, code);
    }
  }
}

/** Pairs of first and last, in any order → ascending, neighbours joined. Fonts keep them in order, so sorting is rare. */
function merge(ranges: readonly number[]): CodePointRanges {
  const ordered = isAscending(ranges) ? ranges : sorted(ranges);
  const merged = new Uint32Array(ordered.length);
  let length = 0;
  for (let at = 0; at < ordered.length; at += 2) {
    const first = ordered[at] ?? 0;
    const last = ordered[at + 1] ?? 0;
    const end = merged[length - 1] ?? -2;
    if (length > 0 && first <= end + 1) merged[length - 1] = Math.max(end, last);
    else {
      merged[length++] = first;
      merged[length++] = last;
    }
  }
  return merged.slice(0, length);
}

function isAscending(ranges: readonly number[]): boolean {
  for (let at = 2; at < ranges.length; at += 2) if ((ranges[at] ?? 0) < (ranges[at - 2] ?? 0)) return false;
  return true;
}

function sorted(ranges: readonly number[]): readonly number[] {
  const pairs: [number, number][] = [];
  for (let at = 0; at < ranges.length; at += 2) pairs.push([ranges[at] ?? 0, ranges[at + 1] ?? 0]);
  return pairs.toSorted((a, b) => a[0] - b[0]).flat();
}
