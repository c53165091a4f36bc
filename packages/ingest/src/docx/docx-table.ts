import type { SourceCell, SourceGrid } from '../source/source-document.ts';

/** A cell as WordprocessingML lists it. `continues`: the lower part of a vertically merged one. */
export interface DocxCell {
  readonly text: string;
  readonly colspan: number;
  readonly continues: boolean;
}

/** Rows of cells → grid: merged cells become one with its span. `number` counts the document's tables from 1. */
export function gridOfDocxTable(rows: readonly (readonly DocxCell[])[], number: number): SourceGrid {
  const grid: SourceCell[][] = [];
  /** The cell that each column was last begun by. */
  const above = new Map<number, { readonly row: number; readonly at: number }>();
  rows.forEach((cells, row) => {
    const begun: SourceCell[] = [];
    let column = 0;
    for (const cell of cells) {
      const origin = above.get(column);
      const upper = origin && grid[origin.row]?.[origin.at];
      if (cell.continues && origin && upper)
        grid[origin.row]![origin.at] = { ...upper, rowspan: row - upper.row + 1 };
      else {
        above.set(column, { row, at: begun.length });
        const place = { kind: 'table', table: number, row: row + 1, column: column + 1 } as const;
        begun.push({ text: cell.text, place, row, column, rowspan: 1, colspan: cell.colspan });
      }
      column += cell.colspan;
    }
    grid.push(begun);
  });
  return { kind: 'grid', place: { kind: 'table', table: number, row: 1, column: 1 }, rows: grid };
}
