import type { SourceLine } from '../source/source-document.ts';

/** What the marks at the head of a Markdown line say of it. */
export interface MarkedLine {
  /** Without the mark of a list. */
  readonly text: string;
  readonly list?: SourceLine['list'];
}

const bullet = /^\s{0,3}[*+-]\s+(?=\S)/u;
/** `- 3 -` is the number of a page that a converter took over. */
const pageNumber = /^\s*-\s*\d{1,4}\s*-\s*$/u;
const ordinal = /^\s{0,3}(\d{1,3})[.)]\s+(?=\S)/u;

/**
 * Tells list items from paragraphs. An ordered list is one only where items follow one another without blank lines:
 * converters of typeset pages leave numbered headings and paragraphs that look the same, each on its own.
 */
export function markedLine(raw: string, above: string | undefined, below: string | undefined): MarkedLine {
  if (bullet.test(raw) && !pageNumber.test(raw)) return { text: raw.replace(bullet, ''), list: 'unordered' };
  const number = ordinalOf(raw);
  if (number === null) return { text: raw };
  const isListed = ordinalOf(below) === number + 1 || (number > 1 && ordinalOf(above) === number - 1);
  return isListed ? { text: raw.replace(ordinal, ''), list: 'ordered' } : { text: raw };
}

function ordinalOf(raw: string | undefined): number | null {
  const match = ordinal.exec(raw ?? '');
  return match ? Number(match[1]) : null;
}
