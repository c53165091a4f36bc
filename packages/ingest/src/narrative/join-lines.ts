import type { SourceDocument, SourceLine } from '../source/source-document.ts';
import { displayWidth } from '../text/display-width.ts';
import { tidySpacing } from '../text/tidy-spacing.ts';
import { datesIn } from './dates.ts';
import { withoutBullet } from './list-mark.ts';
import { numberingOf } from './numbering.ts';
import type { Passage } from './passage.ts';

const endsSentence = /[。！？!?；;：:”」』）)]$/u;
/** Lines of a paragraph end within so many half-width characters of each other: a punctuation mark and a two-letter word. */
const SLACK = 5;
/** A first line stands in by two Chinese characters; extraction may narrow that. */
const INDENT = 2;

/** How a document sets paragraphs off: `null` when it does not do so by indents. */
export interface Margin {
  /** Indent of a line that continues a paragraph. */
  readonly base: number;
}

/** Width of a line that is sure to be prose. */
const PROSE = 40;

/** Finds the left margin of prose; first lines of paragraphs stand further in. */
export function marginOf(lines: readonly SourceLine[]): Margin | null {
  const indents = lines
    .filter((line) => line.indent !== null && !line.isParagraph && displayWidth(line.text) >= PROSE)
    .map((line) => line.indent ?? 0);
  const base = Math.min(...indents);
  return indents.some((indent) => indent >= base + INDENT) ? { base } : null;
}

/** Joins the lines of a stretch of narrative into paragraphs, as a reader would who sees only where lines begin and end. */
export function joinLines(
  lines: readonly SourceLine[],
  spacing: SourceDocument['spacing'],
  margin: Margin | null,
): readonly Passage[] {
  const full = Math.max(0, ...lines.filter((line) => !line.isParagraph).map(lineEnd));
  const groups: SourceLine[][] = [];
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    const group = groups.at(-1);
    if (group && above && !isBreak(above, line, full, margin)) group.push(line);
    else groups.push([line]);
  });
  return groups.map((group) => passageOf(group, spacing));
}

function isBreak(above: SourceLine, line: SourceLine, full: number, margin: Margin | null): boolean {
  if (startsParagraph(line) || above.isParagraph) return true;
  // Where paragraphs are indented, a line at the margin goes on with the one above however short that is.
  if (margin) return (line.indent ?? 0) >= margin.base + INDENT;
  return endsParagraph(above, full);
}

/** Where a line ends, counted from the left margin. */
function lineEnd(line: SourceLine): number {
  return (line.indent ?? 0) + displayWidth(tidySpacing(line.text));
}

function startsParagraph(line: SourceLine): boolean {
  if (line.isParagraph || withoutBullet(line.text) !== null) return true;
  const numbering = numberingOf(line.text);
  return numbering !== null && numbering.level !== 0 ? true : isDateLine(line.text);
}

function isDateLine(text: string): boolean {
  const [date] = datesIn(text);
  return date !== undefined && date.source.length >= text.trim().length;
}

function endsParagraph(line: SourceLine, full: number): boolean {
  const isShort = lineEnd(line) < full - SLACK;
  const isVeryShort = lineEnd(line) < full / 2;
  return (isShort && endsSentence.test(line.text)) || isVeryShort;
}

function passageOf(group: readonly SourceLine[], spacing: SourceDocument['spacing']): Passage {
  const [first] = group;
  if (!first) throw new Error('A passage has at least one line');
  const words = withoutBullet(first.text);
  const texts = group.map((line) => line.text);
  const joined = (words === null ? texts : [words, ...texts.slice(1)]).reduce(joinTwo);
  const list = words === null ? first.list : 'unordered';
  return {
    ...(list === undefined ? {} : { list }),
    text: spacing === 'typeset' ? tidySpacing(joined) : joined.replace(/\s+/gu, ' ').trim(),
    place: first.place,
    source: texts.join('\n'),
  };
}

/** Chinese lines join without a space; words and numbers of other scripts keep one, unless a hyphen or slash broke them. */
function joinTwo(above: string, below: string): string {
  const isWordBreak = /[\p{Script=Latin}\d,.;]$/u.test(above) && /^[\p{Script=Latin}\d]/u.test(below);
  return isWordBreak ? `${above} ${below}` : above + below;
}
