import type { LocalText } from '@nianbao/core';
import { cellLines } from '../document/cell-annotation.ts';
import type { DocumentRow, DocumentTable } from '../document/report-document.ts';
import { displayWidth } from '../plain-text/display-width.ts';

/** Above and below the text of a cell, and beside it, in points: the insets of the template. */
const INSET = 3.5;
const SIDE = 2.5;
/** Between lines, in em. */
const LEADING = 0.35;
/** What is not counted: words that break early, lines thicker than nothing. */
const SLACK = 1.04;

export interface TableMeasures {
  /** Widths of the columns in points. */
  readonly widths: readonly number[];
  /** Size of the text in points. */
  readonly size: number;
  readonly isBilingual: boolean;
}

/**
 * Height of a table in points as the template will set it, a little too much rather than too little.
 * Measuring in the template would set every table twice, which is half of the time of a document.
 */
export function tableHeight(table: DocumentTable, measures: TableMeasures): number {
  const rows = [...table.head, ...table.body];
  return SLACK * rows.reduce((sum, row) => sum + rowHeight(row, measures), 0);
}

function rowHeight({ cells }: DocumentRow, { widths, size, isBilingual }: TableMeasures): number {
  const heights = cells.map((cell) => {
    // Labels of several rows have room enough.
    if (cell.rowspan > 1) return 0;
    const width = widths.slice(cell.column, cell.column + cell.colspan).reduce((sum, each) => sum + each, 0);
    const count =
      cell.kind === 'value'
        ? cellLines(cell).length
        : linesOf(cell.text, (width - 2 * SIDE) / size, isBilingual);
    return count * size * (1 + LEADING) - size * LEADING + 2 * INSET;
  });
  return Math.max(0, ...heights);
}

/** Lines of a label in a column of so many em. */
function linesOf({ zh, en }: LocalText, width: number, isBilingual: boolean): number {
  const chinese = Math.max(1, Math.ceil(displayWidth(zh) / 2 / width));
  if (!isBilingual || en === '') return chinese;
  // English is set at three quarters of the size; long words leave lines unfilled.
  return chinese + Math.ceil((en.length * 0.5 * 0.75 * 1.3) / width);
}
