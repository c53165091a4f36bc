import { boxAround, type Box } from './box.ts';
import type { PageChar } from './page-content.ts';

/** A line of text on a page. */
export interface PageLine {
  readonly text: string;
  readonly box: Box;
  /** Width of a full-width character, in points. */
  readonly size: number;
  readonly words: readonly PageWord[];
}

/** Characters without a space between them. */
export interface PageWord {
  readonly text: string;
  readonly box: Box;
}

/** Share of a character's height by which another may stand higher or lower on the same line. */
const SAME_LINE = 0.5;
/** A gap of this share of the height is a space. */
const SPACE = 0.16;
/** Fonts that claim more height than this many times the width of their widest character leave it between the lines. */
const TALL = 1.5;

/** Characters → lines, top to bottom, each from left to right, with a space where there is a gap. */
export function linesOfChars(chars: readonly PageChar[]): readonly PageLine[] {
  return rowsOfChars(chars).map(lineOf);
}

/** Characters by the line they stand on, top to bottom, each from left to right. */
export function rowsOfChars(chars: readonly PageChar[]): readonly (readonly PageChar[])[] {
  const lines: { chars: PageChar[]; middle: number; height: number }[] = [];
  for (const char of chars.toSorted((a, b) => middleOf(a.box) - middleOf(b.box))) {
    const middle = middleOf(char.box);
    const height = char.box.bottom - char.box.top;
    const last = lines.at(-1);
    if (last && middle - last.middle <= SAME_LINE * Math.max(height, last.height)) {
      last.chars.push(char);
      last.height = Math.max(height, last.height);
    } else lines.push({ chars: [char], middle, height });
  }
  return lines.map((line) => line.chars.toSorted((a, b) => a.box.left - b.box.left));
}

function middleOf(box: Box): number {
  return (box.top + box.bottom) / 2;
}

function lineOf(chars: readonly PageChar[]): PageLine {
  const words: PageChar[][] = [];
  const size = Math.max(...chars.map(({ box }) => box.right - box.left));
  let above: PageChar | null = null;
  for (const char of chars) {
    // Bold that is printed twice a little apart is one character.
    if (above && above.char === char.char && char.box.left - above.box.left < 1) continue;
    const height = Math.min(char.box.bottom - char.box.top, TALL * size);
    const word = words.at(-1);
    if (!word || !above || char.box.left - above.box.right > SPACE * height) words.push([char]);
    else word.push(char);
    above = char;
  }
  const placed = words.map((word): PageWord => ({
    text: word.map(({ char }) => char).join(''),
    box: boxAround(word.map(({ box }) => box)),
  }));
  return {
    text: placed.map(({ text }) => text).join(' '),
    box: boxAround(chars.map(({ box }) => box)),
    size,
    words: placed,
  };
}
