import type { SourcePlace } from '@nianbao/core';
import type { SourceCell } from './source-document.ts';

/** A cell as a document lists it: with its spans, without its column. */
export interface CellDraft {
  readonly text: string;
  readonly rowspan: number;
  readonly colspan: number;
}

/** No table of a report is wider; a page that claims to be is not worth the columns. */
const MAX_COLUMNS = 256;

/** Gives every cell its column, past the cells that reach down from rows above. */
export function placeCells(
  rows: readonly (readonly CellDraft[])[],
  placeOf: (row: number, column: number) => SourcePlace,
): readonly (readonly SourceCell[])[] {
  /** Rows that each column is still taken for. */
  const taken = new Map<number, number>();
  return rows.map((drafts, row) => {
    let column = 0;
    const spans: SourceCell[] = [];
    for (const draft of drafts) {
      while (column < MAX_COLUMNS && (taken.get(column) ?? 0) > row) column++;
      for (let at = column; at < Math.min(column + draft.colspan, MAX_COLUMNS); at++)
        taken.set(at, row + draft.rowspan);
      spans.push({ ...draft, row, column, place: placeOf(row, column) });
      column += draft.colspan;
    }
    return spans;
  });
}
