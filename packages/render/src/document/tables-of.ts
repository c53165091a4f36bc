import {
  readCell,
  type CellVector,
  type Format,
  type Grid,
  type GridCell,
  type GridRow,
  type LabelCell,
  type LocalText,
} from '@nianbao/core';
import { printCell } from './print-cell.ts';
import type { CellAnnotation } from './cell-annotation.ts';
import type { DocumentCell, DocumentRow, DocumentTable } from './report-document.ts';

/** The grid of a section, filled, as one table per run of heads and body. */
export function tablesOf(
  format: Format,
  vector: CellVector,
  grid: Grid,
  caption: LocalText,
  annotations: ReadonlyMap<string, CellAnnotation> = new Map(),
): readonly DocumentTable[] {
  const width = grid.labelColumns + grid.valueColumns;
  const columns = columnsOf(grid.rows, width);
  return partsOf(grid.rows).map(({ head, body }) => {
    const banner = head.flatMap((row) => row.cells).find((cell): cell is LabelCell => cell.kind === 'banner');
    const fill = (row: GridRow): DocumentRow => ({
      cells: row.cells.map((cell, position) =>
        fillCell(format, vector, cell, columns.get(row)?.[position] ?? 0, banner?.id, annotations),
      ),
    });
    return {
      caption: banner ? { zh: `${caption.zh}：${banner.text}`, en: `${caption.en}: ${banner.en}` } : caption,
      labelColumns: grid.labelColumns,
      valueColumns: grid.valueColumns,
      head: head.map(fill),
      body: body.map(fill),
    };
  });
}

/** A head after a body begins the next table. */
function partsOf(rows: readonly GridRow[]): { head: GridRow[]; body: GridRow[] }[] {
  const parts: { head: GridRow[]; body: GridRow[] }[] = [];
  for (const row of rows) {
    let part = parts.at(-1);
    if (!part || (row.kind !== 'body' && part.body.length > 0)) {
      part = { head: [], body: [] };
      parts.push(part);
    }
    (row.kind === 'body' ? part.body : part.head).push(row);
  }
  return parts;
}

/** First column of every cell, as spans from the rows above leave it. */
function columnsOf(rows: readonly GridRow[], width: number): ReadonlyMap<GridRow, readonly number[]> {
  const taken = new Array<number>(width).fill(0);
  const columns = new Map<GridRow, readonly number[]>();
  for (const row of rows) {
    let at = 0;
    const placed = row.cells.map((cell) => {
      while (at < width && (taken[at] ?? 0) > 0) at++;
      const first = at;
      for (; at < first + cell.colspan; at++) taken[at] = cell.rowspan;
      return first;
    });
    columns.set(row, placed);
    for (let column = 0; column < width; column++) taken[column] = Math.max(0, (taken[column] ?? 0) - 1);
  }
  return columns;
}

function fillCell(
  format: Format,
  vector: CellVector,
  cell: GridCell,
  column: number,
  banner: string | undefined,
  annotations: ReadonlyMap<string, CellAnnotation>,
): DocumentCell {
  const { colspan, rowspan } = cell;
  if (cell.kind !== 'value')
    return {
      kind: cell.kind,
      id: cell.id,
      text: { zh: cell.text, en: cell.en },
      isGroup: cell.isGroup,
      column,
      colspan,
      rowspan,
    };
  const value = readCell(format, vector, cell.cell.id);
  return {
    kind: 'value',
    id: cell.cell.id,
    cellKind: cell.cell.kind,
    value,
    printed: printCell(cell.cell.kind, value),
    annotation: annotations.get(cell.cell.id),
    isTotal: cell.cell.isTotal,
    heads: banner === undefined ? cell.heads : [banner, ...cell.heads],
    column,
    colspan,
    rowspan,
  };
}
