import { markup, type Markup } from '../html/markup.ts';
import { displayWidth } from '../plain-text/display-width.ts';

export interface SvgTextStyle {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** The ink of the picture, which its root gives to all text, unless given. */
  readonly fill?: string;
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** The text is shortened or set smaller when it would be wider. */
  readonly room?: number;
}

/** One line of text. */
export function svgText(
  { x, y, size, fill, weight = 400, anchor = 'start', room }: SvgTextStyle,
  words: string,
): Markup {
  const fitted = room === undefined ? { words, size } : fit(words, size, room);
  const colour = fill === undefined ? null : markup` fill="${fill}"`;
  return markup`<text x="${round(x)}" y="${round(y)}" font-size="${round(fitted.size)}" font-weight="${weight}"${colour} text-anchor="${anchor}">${fitted.words}</text>
`;
}

const SMALLEST = 10;

/** A text that does not fit loses the remark in brackets at its end, then gets smaller, then is cut. */
function fit(words: string, size: number, room: number): { readonly words: string; readonly size: number } {
  const widthOf = (each: string) => (displayWidth(each) * size) / 2;
  if (widthOf(words) <= room) return { words, size };
  const short = words.replace(/(?<=.)\s*[（(][^（(）)]*[）)]$/u, '');
  const smaller = Math.max(SMALLEST, Math.min(size, (size * room) / widthOf(short)));
  const columns = Math.floor((2 * room) / smaller);
  if (displayWidth(short) <= columns) return { words: short, size: smaller };
  let cut = '';
  for (const character of short) {
    if (displayWidth(cut + character) > columns - 2) break;
    cut += character;
  }
  return { words: `${cut}…`, size: smaller };
}

/** A coordinate with two decimals at most. */
export function round(number: number): string {
  return String(Math.round(number * 100) / 100);
}
