import { placeIn, type LineWord, type SourceLine } from '../source/source-document.ts';
import { displayWidth } from '../text/display-width.ts';

/** Measures how far across the page each word of a line reaches. */
export interface Ruler {
  /**
   * What the places of words are worth. `points`: as on the page; `columns`: of plain text, where words of one column
   * may stand a little apart; `order`: counted, so that a blank leaves no trace; `tabs`: counted, blanks too.
   */
  readonly kind: 'points' | 'columns' | 'order' | 'tabs';
  readonly wordsOf: (line: SourceLine) => readonly LineWord[];
}

const byPoint: Ruler = { kind: 'points', wordsOf: ({ words }) => words ?? [] };

/** As poppler and most programs lay text out: every character is one column. */
const byCharacter: Ruler = { kind: 'columns', wordsOf: (line) => measured(line, (text) => text.length) };

/** As a fixed-width font shows it: a Chinese character is two columns. */
const byWidth: Ruler = { kind: 'columns', wordsOf: (line) => measured(line, displayWidth) };

/** As text copied from a table has it, where nothing but the order of the cells is left. */
const byOrder: Ruler = { kind: 'order', wordsOf: (line) => counted(line, /\S+/gu) };
const byTabs: Ruler = { kind: 'tabs', wordsOf: (line) => counted(line, /(?<=^|\t)[^\t]*/gu) };

/** The rulers that can measure some lines. */
export function rulersFor(lines: readonly SourceLine[]): readonly Ruler[] {
  if (lines.length === 0) return [];
  if (lines.some(({ words }) => words)) return [byPoint, byOrder];
  return lines.some(({ text }) => text.includes('\t')) ? [byTabs] : [byCharacter, byWidth, byOrder];
}

/** Whether the places of words are only their numbers in the line. */
export function isCounted({ kind }: Pick<Ruler, 'kind'>): boolean {
  return kind === 'order' || kind === 'tabs';
}

function measured(line: SourceLine, widthOf: (text: string) => number): readonly LineWord[] {
  const column = line.place.kind === 'text' ? line.place.column - 1 : 0;
  const margin = widthOf === displayWidth ? (line.indent ?? 0) : column;
  return Array.from(line.text.matchAll(/\S+/gu), (match): LineWord => {
    const from = margin + widthOf(line.text.slice(0, match.index));
    return { text: match[0], from, to: from + widthOf(match[0]), place: placeIn(line, match.index) };
  });
}

/** Counted from the end of the line, so that heads stand above their numbers whatever stands before them. */
function counted(line: SourceLine, cells: RegExp): readonly LineWord[] {
  const words = Array.from(line.text.matchAll(cells));
  return words.map((match, at): LineWord => {
    const from = at - words.length;
    return { text: match[0].trim(), from, to: from + 0.5, place: placeIn(line, match.index) };
  });
}
