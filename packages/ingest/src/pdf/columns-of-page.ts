import type { Box } from './box.ts';
import { rowsOfChars } from './lines-of-chars.ts';
import type { PageChar } from './page-content.ts';

/** The empty stretch between the two columns of a page, in points. */
export interface Gutter {
  readonly left: number;
  readonly right: number;
}

/** Two columns part in the middle third of a page. */
const WITHIN = { from: 0.35, to: 0.65 };
/** Lines that stand beside each other; fewer may be a signature, or a list in two halves. */
const LEAST_ROWS = 8;
/** Running text has so many lines, of all, that are as long as the longest, but for a character; labels have not. */
const FULL_LINES = 0.2;
const FULL = 0.92;
/** Share of the page that the longest line of either column takes; numbers and short labels take less. */
const LEAST_WIDTH = 0.3;
/** Lines that go across, titles and such, for each that is parted. */
const MOST_ACROSS = 0.5;
/** Narrower than this share of a line's height, a gap is one between words. */
const NARROWEST = 0.9;

/**
 * Finds out whether the running text of a page is set in two columns, and where they part. Where the page does not show
 * it, having few lines in the right one, it is as on the page before: `known`.
 */
export function gutterOf(chars: readonly PageChar[], pageWidth: number, known: Gutter | null): Gutter | null {
  const rows = rowsOfChars(chars);
  return findGutter(rows, chars, pageWidth) ?? (known && isPartedBy(rows, known) ? known : null);
}

function isPartedBy(rows: readonly (readonly PageChar[])[], gutter: Gutter): boolean {
  const across = rows.filter((row) => row.some(({ box }) => isAcross(box, gutter))).length;
  return across <= MOST_ACROSS * (rows.length - across);
}

function findGutter(
  rows: readonly (readonly PageChar[])[],
  chars: readonly PageChar[],
  pageWidth: number,
): Gutter | null {
  const gaps = rows.flatMap((row) => gapIn(row, pageWidth) ?? []);
  if (gaps.length < LEAST_ROWS) return null;
  // The column that is set ragged has lines that end early: the gutter is what is empty beside its full lines.
  const left = quantile(
    gaps.map((gap) => gap.left).toSorted((a, b) => a - b),
    0.75,
  );
  const right = quantile(
    gaps.map((gap) => gap.right).toSorted((a, b) => a - b),
    0.25,
  );
  const height = quantile(
    chars.map(({ box }) => box.bottom - box.top).toSorted((a, b) => a - b),
    0.5,
  );
  const gutter = { left, right };
  if (right - left < NARROWEST * height) return null;
  const parted = rows.filter((row) => !row.some(({ box }) => isAcross(box, gutter)));
  const both = parted.filter(
    (row) => row.some(({ box }) => box.right <= left + 1) && row.some(({ box }) => box.left >= right - 1),
  );
  const across = rows.length - parted.length;
  if (both.length < LEAST_ROWS || across > MOST_ACROSS * both.length) return null;
  return isFilled(parted, gutter, pageWidth) ? gutter : null;
}

/** Whether a box reaches over the middle of a gutter. */
export function isAcross({ left, right }: Pick<Box, 'left' | 'right'>, gutter: Gutter): boolean {
  const middle = (gutter.left + gutter.right) / 2;
  return left < middle && right > middle;
}

/** The widest gap of a line that lies in the middle of the page, wider than one between words. */
function gapIn(row: readonly PageChar[], pageWidth: number): Gutter | null {
  let widest: Gutter | null = null;
  const least = NARROWEST * Math.max(...row.map(({ box }) => box.bottom - box.top));
  for (let at = 1; at < row.length; at++) {
    const [left, right] = [row[at - 1]?.box.right ?? 0, row[at]?.box.left ?? 0];
    const middle = (left + right) / 2 / pageWidth;
    const isWider = right - left > (widest ? widest.right - widest.left : least);
    if (isWider && middle > WITHIN.from && middle < WITHIN.to) widest = { left, right };
  }
  return widest;
}

/** Running text fills its column: on either side, many lines end where the longest does. */
function isFilled(rows: readonly (readonly PageChar[])[], gutter: Gutter, pageWidth: number): boolean {
  const middle = (gutter.left + gutter.right) / 2;
  return [true, false].every((isLeft) => {
    const lengths = rows
      .map((row) => row.filter(({ box }) => box.left < middle === isLeft))
      .filter((side) => side.length > 0)
      .map((side) => (side.at(-1)?.box.right ?? 0) - (side[0]?.box.left ?? 0));
    const longest = Math.max(...lengths);
    const full = lengths.filter((length) => length >= FULL * longest).length;
    return longest >= LEAST_WIDTH * pageWidth && full >= FULL_LINES * lengths.length;
  });
}

/** Of numbers in order. */
function quantile(numbers: readonly number[], share: number): number {
  return numbers[Math.floor((numbers.length - 1) * share)] ?? 0;
}
