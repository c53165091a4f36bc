import type { SourcePlace } from '@nianbao/core';
import type {
  SourceCell,
  SourceFigure,
  SourceGrid,
  SourceItem,
  SourceLine,
} from '../source/source-document.ts';
import { repairCharacters } from '../text/repair-characters.ts';
import { isCentredIn, placeOnPage, type Box } from './box.ts';
import { framesOfRules, type Frame } from './frames-of-rules.ts';
import { gutterOf, type Gutter } from './columns-of-page.ts';
import { inReadingOrder, linesInColumns } from './reading-order.ts';
import { linesOfChars, type PageLine } from './lines-of-chars.ts';
import type { PageChar, PageContent } from './page-content.ts';
import { rulesOfShapes } from './rules-of-shapes.ts';

/** What stands on a page, and where its columns part. */
export interface PageItems {
  readonly items: readonly SourceItem[];
  readonly gutter: Gutter | null;
}

/** The content of a page → its lines, tables and figures as they are read. `known` parts the columns of the page before. */
export function itemsOfPage(
  content: PageContent,
  page: number,
  figures: readonly SourceFigure[],
  known: Gutter | null = null,
): PageItems {
  const placeOf = (box: Box) => placeOnPage(page, box);
  const frames = framesOfRules(rulesOfShapes(content.shapes));
  const inside = frames.map((): PageChar[] => []);
  const outside: PageChar[] = [];
  for (const char of content.chars) {
    const at = frames.findIndex((frame) => isCentredIn(char.box, frame.box));
    (inside[at] ?? outside).push(char);
  }
  const gutter = gutterOf(outside, content.width, known);
  const lines = linesInColumns(outside, gutter).map(({ line, from }) => ({
    box: line.box,
    item: lineOf(line, placeOf, from),
  }));
  const grids = frames.map((frame, at) => ({
    box: frame.box,
    item: gridOf(frame, inside[at] ?? [], placeOf),
  }));
  const pictures = figures.map((item) => ({ box: boxOf(item.place), item }));
  const ordered = inReadingOrder([...lines, ...grids, ...pictures], gutter);
  return { items: ordered.map(({ item }) => item), gutter };
}

type PlaceOf = (box: Box) => SourcePlace;

function boxOf(place: SourcePlace): Box {
  const [left, top, right, bottom] = place.kind === 'page' ? place.box : [0, 0, 0, 0];
  return { left, top, right, bottom };
}

/** `from` is where its column begins, in points. */
function lineOf(line: PageLine, placeOf: PlaceOf, from: number): SourceLine {
  return {
    kind: 'line',
    text: repairCharacters(line.text),
    place: placeOf(line.box),
    indent: Math.round((line.box.left - from) / (line.size / 2)),
    isParagraph: false,
    words: line.words.map(({ text, box }) => ({
      text: repairCharacters(text),
      from: box.left,
      to: box.right,
      place: placeOf(box),
    })),
  };
}

function gridOf(frame: Frame, chars: readonly PageChar[], placeOf: PlaceOf): SourceGrid {
  const charsOf = frame.cells.map((): PageChar[] => []);
  for (const char of chars)
    charsOf[frame.cells.findIndex((cell) => isCentredIn(char.box, cell.box))]?.push(char);
  const rows: SourceCell[][] = Array.from({ length: frame.rows }, () => []);
  frame.cells.forEach(({ box, ...cell }, at) => {
    const text = linesOfChars(charsOf[at] ?? [])
      .map((line) => line.text)
      .join('');
    rows[cell.row]?.push({ ...cell, text: repairCharacters(text), place: placeOf(box) });
  });
  for (const row of rows) row.sort((a, b) => a.column - b.column);
  return { kind: 'grid', place: placeOf(frame.box), rows };
}
