import type { SourceLine } from '../source/source-document.ts';
import { isCellText } from './cell-text.ts';
import { gridOfWords, isCell, spansOfNumbers, type WordRow } from './grid-of-words.ts';
import type { PlacedItem, PlacedItems } from './read-tables.ts';
import { isCounted, type Ruler } from './rulers.ts';

/** Items with tables in place of the lines that make them, and for each table which lines those are. */
export interface LinesAsGrids {
  readonly items: PlacedItems;
  /** Positions of the lines of a table by the position at which it stands. */
  readonly lines: ReadonlyMap<number, readonly number[]>;
}

/** Lines of heads above a table are not looked for further up than this. */
const MAX_HEADS = 24;

/** Makes tables of the lines whose numbers stand below one another, as a ruler measures them. */
export function linesAsGrids(items: PlacedItems, ruler: Ruler): LinesAsGrids {
  const result: PlacedItem[] = [];
  const lines = new Map<number, readonly number[]>();
  let block: Row[] = [];
  const close = () => {
    for (const rows of blocksOf(block, ruler)) {
      const grid = rows.some(hasNumbers) ? gridOfWords(rows, ruler) : null;
      const [first] = rows;
      if (!grid || !first) {
        result.push(...rows.map(({ placed }) => placed));
        continue;
      }
      result.push({ item: grid, index: first.placed.index });
      lines.set(
        first.placed.index,
        rows.map(({ placed }) => placed.index),
      );
    }
    block = [];
  };
  for (const placed of items) {
    const { item } = placed;
    if (item.kind !== 'line' || isProse(item)) {
      close();
      result.push(placed);
      continue;
    }
    block.push({ placed, words: ruler.wordsOf(item) });
  }
  close();
  return { items: result, lines };
}

interface Row extends WordRow {
  readonly placed: PlacedItem;
}

/** The longest label with a comma in it has fewer characters. */
const LONG = 30;

/** A line of a sentence: it has no cells, and more words without a space than any label. */
function isProse({ text }: SourceLine): boolean {
  const words = text.split(/\s+/u);
  return !words.some(isCellText) && words.some((word) => word.length >= LONG && /[，。；]/u.test(word));
}

function hasNumbers({ words }: WordRow): boolean {
  return words.some(isCell);
}

/** Lines by the tables that they belong to: heads above numbers begin another one. What no table can be stands alone. */
function blocksOf(rows: readonly Row[], ruler: Ruler): readonly (readonly Row[])[] {
  const blocks: Row[][] = [];
  let current: Row[] = [];
  for (const row of rows) {
    if (beginsTable(row, current, ruler)) {
      blocks.push(current);
      current = [];
    }
    current.push(row);
  }
  blocks.push(current);
  return blocks.flatMap(trimmed);
}

function beginsTable(row: Row, above: readonly Row[], ruler: Ruler): boolean {
  if (hasNumbers(row) || !above.some(hasNumbers)) return false;
  // One word alone is counted as the last: it may be part of a label.
  if (isCounted(ruler) && row.words.length === 1) return false;
  const [first] = spansOfNumbers(above);
  return first !== undefined && row.words.some(({ to }) => to > first.from);
}

/** Lines far above the numbers, and behind them, are no part of a table. */
function trimmed(rows: readonly Row[]): readonly (readonly Row[])[] {
  const first = rows.findIndex(hasNumbers);
  if (first < 0) return rows.map((row) => [row]);
  const start = Math.max(0, first - MAX_HEADS);
  const end = rows.findLastIndex(hasNumbers) + 1;
  return [
    ...rows.slice(0, start).map((row) => [row]),
    rows.slice(start, end),
    ...rows.slice(end).map((row) => [row]),
  ];
}
