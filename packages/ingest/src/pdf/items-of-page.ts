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
import { linesOfChars, type PageLine } from './lines-of-chars.ts';
import type { PageChar, PageContent } from './page-content.ts';
import { rulesOfShapes } from './rules-of-shapes.ts';

/** The content of a page → its lines, tables and figures from top to bottom. */
export function itemsOfPage(
  content: PageContent,
  page: number,
  figures: readonly SourceFigure[],
): readonly SourceItem[] {
  const placeOf = (box: Box) => placeOnPage(page, box);
  const frames = framesOfRules(rulesOfShapes(content.shapes));
  const inside = frames.map((): PageChar[] => []);
  const outside: PageChar[] = [];
  for (const char of content.chars) {
    const at = frames.findIndex((frame) => isCentredIn(char.box, frame.box));
    (inside[at] ?? outside).push(char);
  }
  const lines = linesOfChars(outside).map((line) => ({ top: line.box.top, item: lineOf(line, placeOf) }));
  const grids = frames.map((frame, at) => ({
    top: frame.box.top,
    item: gridOf(frame, inside[at] ?? [], placeOf),
  }));
  const pictures = figures.map((item) => ({ top: item.place.kind === 'page' ? item.place.box[1] : 0, item }));
  return [...lines, ...grids, ...pictures].toSorted((a, b) => a.top - b.top).map(({ item }) => item);
}

type PlaceOf = (box: Box) => SourcePlace;

function lineOf(line: PageLine, placeOf: PlaceOf): SourceLine {
  return {
    kind: 'line',
    text: repairCharacters(line.text),
    place: placeOf(line.box),
    indent: Math.round(line.box.left / (line.size / 2)),
    isParagraph: false,
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
