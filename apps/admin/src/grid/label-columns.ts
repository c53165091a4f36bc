import type { Grid } from '@nianbao/core';

/**
 * The label column in which each row head begins, keyed `row.cell` by position in the grid:
 * heads that stay in view while a narrow screen scrolls need to know how far from the edge they stay.
 */
export function deriveLabelColumns(grid: Grid): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  const open = new Array<number>(grid.labelColumns).fill(0);
  grid.rows.forEach((row, rowIndex) => {
    let at = 0;
    if (row.kind === 'body')
      row.cells.forEach((cell, cellIndex) => {
        if (cell.kind !== 'rowHead') return;
        while ((open[at] ?? 0) > 0) at++;
        starts.set(`${rowIndex}.${cellIndex}`, at);
        for (let i = 0; i < cell.colspan; i++) open[at + i] = cell.rowspan;
        at += cell.colspan;
      });
    if (row.kind === 'body') open.forEach((left, index) => (open[index] = Math.max(left - 1, 0)));
  });
  return starts;
}
