import type { SourceCell, SourceGrid, SourceItem } from '../source/source-document.ts';

/** Joins the pieces of a table that page breaks have cut: nothing stands between them, and they have the same columns. */
export function joinGrids(items: readonly SourceItem[]): readonly SourceItem[] {
  const joined: SourceItem[] = [];
  for (const item of items) {
    const above = joined.at(-1);
    if (item.kind === 'grid' && above?.kind === 'grid' && continues(item, above))
      joined[joined.length - 1] = below(above, item);
    else joined.push(item);
  }
  return joined;
}

function continues(grid: SourceGrid, above: SourceGrid): boolean {
  return (
    grid.place.kind === 'page' &&
    above.place.kind === 'page' &&
    grid.place.page > above.place.page &&
    grid.caption === undefined &&
    widthOf(grid) === widthOf(above)
  );
}

function widthOf({ rows }: SourceGrid): number {
  return Math.max(0, ...rows.flat().map(({ column, colspan }) => column + colspan));
}

/** The rows of both; a head that is printed again on the next page is left out. */
function below(above: SourceGrid, grid: SourceGrid): SourceGrid {
  const words = (row: readonly SourceCell[] = []) => row.map(({ text }) => text).join('\t');
  const isRepeated = words(grid.rows[0]) === words(above.rows[0]) && grid.rows.length > 1;
  const rows = isRepeated ? grid.rows.slice(1) : grid.rows;
  const shift = above.rows.length - (isRepeated ? 1 : 0);
  return {
    ...above,
    rows: [...above.rows, ...rows.map((row) => row.map((cell) => ({ ...cell, row: cell.row + shift })))],
  };
}
