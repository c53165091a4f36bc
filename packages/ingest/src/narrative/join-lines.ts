import type { SourceDocument, SourceLine } from '../source/source-document.ts';
import { displayWidth } from '../text/display-width.ts';
import { tidySpacing } from '../text/tidy-spacing.ts';
import { datesIn } from './dates.ts';
import { numberingOf } from './numbering.ts';
import type { Passage } from './passage.ts';

const endsSentence = /[。！？!?；;：:”」』）)]$/u;
/** Lines of a paragraph end within so many half-width characters of each other: a punctuation mark and a two-letter word. */
const SLACK = 5;

/** Joins the lines of a stretch of narrative into paragraphs, as a reader would who sees only where lines end. */
export function joinLines(
  lines: readonly SourceLine[],
  spacing: SourceDocument['spacing'],
): readonly Passage[] {
  const full = fullWidthOf(lines);
  const indents = lines.map((line) => line.indent ?? 0);
  const base = Math.min(...indents);
  const usesIndents =
    indents.some((indent) => indent >= base + 2) && indents.some((indent) => indent < base + 2);
  const groups: SourceLine[][] = [];
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    const group = groups.at(-1);
    const isNew =
      !above ||
      !group ||
      startsParagraph(line) ||
      (usesIndents && indents[index]! >= base + 2) ||
      endsParagraph(above, full);
    if (isNew) groups.push([line]);
    else group.push(line);
  });
  return groups.map((group) => passageOf(group, spacing));
}

function fullWidthOf(lines: readonly SourceLine[]): number {
  return Math.max(0, ...lines.filter((line) => !line.isParagraph).map(lineEnd));
}

/** Where a line ends, counted from the left margin. */
function lineEnd(line: SourceLine): number {
  return (line.indent ?? 0) + displayWidth(tidySpacing(line.text));
}

function startsParagraph(line: SourceLine): boolean {
  if (line.isParagraph) return true;
  const numbering = numberingOf(line.text);
  return numbering !== null && numbering.level !== 0 ? true : isDateLine(line.text);
}

function isDateLine(text: string): boolean {
  const [date] = datesIn(text);
  return date !== undefined && date.source.length >= text.trim().length;
}

function endsParagraph(line: SourceLine, full: number): boolean {
  if (line.isParagraph) return true;
  const isShort = lineEnd(line) < full - SLACK;
  const isVeryShort = lineEnd(line) < full / 2;
  return (isShort && endsSentence.test(line.text)) || isVeryShort;
}

function passageOf(group: readonly SourceLine[], spacing: SourceDocument['spacing']): Passage {
  const [first] = group;
  if (!first) throw new Error('A passage has at least one line');
  const joined = group.map((line) => line.text).reduce(joinTwo);
  return {
    text: spacing === 'typeset' ? tidySpacing(joined) : joined.replace(/\s+/gu, ' ').trim(),
    place: first.place,
    source: group.map((line) => line.text).join('\n'),
  };
}

/** Chinese lines join without a space; words and numbers of other scripts keep one, unless a hyphen or slash broke them. */
function joinTwo(above: string, below: string): string {
  const isWordBreak = /[\p{Script=Latin}\d,.;]$/u.test(above) && /^[\p{Script=Latin}\d]/u.test(below);
  return isWordBreak ? `${above} ${below}` : above + below;
}
