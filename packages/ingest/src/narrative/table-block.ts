import type { TableBlock } from '@nianbao/core';
import type { SourceGrid } from '../source/source-document.ts';

/** Bounds that core sets on a table of the narrative. */
const MAX_COLUMNS = 100;
const MAX_ROWS = 5_000;
const MAX_HEAD_ROWS = 20;

/**
 * A grid within the narrative → table block. A merged cell has its text once, at its first row and column, and leaves
 * the others empty: nothing is written twice that the document says once.
 */
export function tableBlockOf(grid: SourceGrid, caption: string | undefined): TableBlock {
  const height = Math.min(grid.rows.length, MAX_ROWS);
  const ends = grid.rows.flat().map(({ column, colspan }) => column + colspan);
  const width = Math.min(Math.max(0, ...ends), MAX_COLUMNS);
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => ''));
  for (const { row, column, text } of grid.rows.flat()) {
    const texts = rows[row];
    if (texts && column < width) texts[column] = text.trim();
  }
  const inked = rows.filter((row, at) => row.some((text) => text !== '') || at < (grid.headRows ?? 0));
  return {
    kind: 'table',
    ...(caption === undefined ? {} : { caption }),
    headRows: Math.min(grid.headRows ?? guessedHeadRows(inked), MAX_HEAD_ROWS, inked.length),
    rows: inked,
  };
}

/** A first row of words over rows with numbers heads them. */
function guessedHeadRows([first, ...others]: readonly (readonly string[])[]): number {
  const hasNumber = (row: readonly string[]) => row.some((text) => /^[+\-＋－]?\d[\d.,%％]*$/u.test(text));
  return first && others.some(hasNumber) && !hasNumber(first) ? 1 : 0;
}
