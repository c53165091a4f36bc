import { displayWidth } from '../plain-text/display-width.ts';

const LARGEST = 30;
const SMALLEST = 22;

/** A title as lines of one size that fit into so many units: one line where letters stay large enough, else several. */
export function pictureTitle(
  title: string,
  parts: readonly string[],
  room: number,
): { readonly size: number; readonly lines: readonly string[] } {
  const size = (2 * room) / Math.max(1, displayWidth(title));
  if (size >= SMALLEST) return { size: Math.min(LARGEST, size), lines: [title] };
  return { size: SMALLEST, lines: parts.flatMap((part) => linesOf(part, Math.floor((2 * room) / SMALLEST))) };
}

function linesOf(text: string, columns: number): string[] {
  const lines = [''];
  for (const character of text) {
    const line = lines.at(-1) ?? '';
    if (line === '' || displayWidth(line + character) <= columns) lines[lines.length - 1] = line + character;
    else lines.push(character);
  }
  return lines;
}
