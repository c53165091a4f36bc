import type { LineWord, SourceCell, SourceGrid, SourceItem, SourceLine } from '../source/source-document.ts';
import { displayWidth } from '../text/display-width.ts';

/** Words that stand farther apart than this share of a Chinese character are cells of a table. */
const APART = 0.8;
/** Two lines may be set apart by chance, as a signature is; three, or two of three columns, are a table. */
const ENOUGH_ROWS = 3;
const ENOUGH_COLUMNS = 3;

interface Row {
  readonly line: SourceLine;
  readonly cells: readonly LineWord[];
}

/** Lines of a page whose words stand below one another in columns, without ruled lines around them, are a table. */
export function withAlignedGrids(items: readonly SourceItem[]): readonly SourceItem[] {
  const result: SourceItem[] = [];
  for (let at = 0; at < items.length;) {
    const rows = alignedFrom(items, at);
    const columns = rows[0]?.cells.length ?? 0;
    const isTable = rows.length >= ENOUGH_ROWS || (rows.length > 1 && columns >= ENOUGH_COLUMNS);
    if (isTable) result.push(gridOf(rows));
    else result.push(...items.slice(at, at + 1));
    at += isTable ? rows.length : 1;
  }
  return result;
}

/** The lines from one on that have as many cells as it, each below the one above; on one page. */
function alignedFrom(items: readonly SourceItem[], from: number): readonly Row[] {
  const rows: Row[] = [];
  for (const item of items.slice(from)) {
    if (item.kind !== 'line' || !item.words) break;
    const cells = cellsOf(item.words);
    const above = rows.at(-1);
    const isFirst = rows.length === 0 && cells.length > 1;
    if (!isFirst && !(above && isBelow(item, cells, above))) break;
    rows.push({ line: item, cells });
  }
  return rows;
}

function isBelow(line: SourceLine, cells: readonly LineWord[], above: Row): boolean {
  const isSamePage =
    line.place.kind === 'page' &&
    above.line.place.kind === 'page' &&
    line.place.page === above.line.place.page;
  return (
    isSamePage &&
    cells.length === above.cells.length &&
    cells.every((cell, column) => {
      const over = above.cells[column];
      return over !== undefined && cell.from < over.to && over.from < cell.to;
    })
  );
}

/** Words that stand close together are one cell. */
function cellsOf(words: readonly LineWord[]): readonly LineWord[] {
  const cells: LineWord[] = [];
  for (const word of words) {
    const last = cells.at(-1);
    if (last && word.from - last.to < APART * sizeOf(word))
      cells[cells.length - 1] = { ...last, text: `${last.text} ${word.text}`, to: word.to };
    else cells.push(word);
  }
  return cells;
}

/** Width of a Chinese character, as the word is set. */
function sizeOf({ text, from, to }: LineWord): number {
  return (2 * (to - from)) / Math.max(1, displayWidth(text));
}

function gridOf(rows: readonly Row[]): SourceGrid {
  return {
    kind: 'grid',
    // A table begins at its first line: a caller that has none does not come here.
    place: rows[0]!.line.place,
    rows: rows.map(({ cells }, row) =>
      cells.map(({ text, place }, column): SourceCell => ({
        text,
        place,
        row,
        column,
        rowspan: 1,
        colspan: 1,
      })),
    ),
  };
}
