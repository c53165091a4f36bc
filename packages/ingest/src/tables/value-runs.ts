import { labelText } from '../text/label-text.ts';
import { hasInk } from './pieces-of-items.ts';
import type { Piece, RawCell } from './piece.ts';

/** Numbers that stand together, and the stretch of label characters before them. */
export interface ValueRun {
  readonly cells: readonly RawCell[];
  /** Position in the label characters after which the run stands. */
  readonly at: number;
  readonly items: readonly number[];
}

/** Pieces as one string of label characters, and the runs of numbers in it. */
export interface LabelStream {
  readonly text: string;
  /** Index of the source item of every label character. */
  readonly items: readonly number[];
  readonly runs: readonly ValueRun[];
}

/** Makes the stream. `widths` are the numbers of columns that rows of the expected tables have. */
export function streamOf(pieces: readonly Piece[], widths: ReadonlySet<number>): LabelStream {
  let text = '';
  const items: number[] = [];
  const runs: ValueRun[] = [];
  let adjacent: ValueRun[] = [];
  const close = () => {
    runs.push(...grouped(adjacent, widths));
    adjacent = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'values') {
      if (hasInk(piece) || widths.has(piece.cells.length))
        adjacent.push({
          cells: piece.cells,
          at: text.length,
          items: [piece.item, ...(piece.otherItems ?? [])],
        });
      continue;
    }
    const label = labelText(piece.text);
    if (label === '') continue;
    close();
    text += label;
    for (let i = 0; i < label.length; i++) items.push(piece.item);
  }
  close();
  return { text, items, runs };
}

/**
 * Runs with no label between them: rows of their own when each is as long as some row,
 * one run when together they fill whole rows (one cell to a line), and left apart otherwise.
 */
function grouped(adjacent: readonly ValueRun[], widths: ReadonlySet<number>): readonly ValueRun[] {
  const [first] = adjacent;
  if (!first || adjacent.length === 1) return adjacent;
  const isSingles = adjacent.every((run) => run.cells.length === 1);
  if (!isSingles && adjacent.every((run) => widths.has(run.cells.length))) return adjacent;
  const cells = adjacent.flatMap((run) => run.cells);
  const fillsRows = [...widths].some((width) => width > 1 && cells.length % width === 0);
  // A stray number between a label and its row belongs to neither: the row comes first.
  const fits = ({ cells: { length } }: ValueRun) => Number(widths.has(length));
  if (!isSingles && !fillsRows) return adjacent.toSorted((a, b) => fits(b) - fits(a));
  return [{ cells, at: first.at, items: adjacent.flatMap((run) => run.items) }];
}
