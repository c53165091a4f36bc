import type { SourceCell, SourceGrid } from '../source/source-document.ts';
import { placeCells, type CellDraft } from '../source/place-cells.ts';
import { attributeOf, childrenOf, descendantsOf, isElement, type Element } from './tree.ts';
import { textOfNode } from './text-of-node.ts';
import { repairCharacters } from '../text/repair-characters.ts';

/** An HTML table → its grid, with spans. */
export function gridOfTable(table: Element, number: number): SourceGrid {
  const rows = rowsOf(table).map((row) =>
    childrenOf(row)
      .filter(isElement)
      .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
      .map((cell): CellDraft => ({
        text: repairCharacters(textOfNode(cell)),
        rowspan: spanOf(cell, 'rowspan'),
        colspan: spanOf(cell, 'colspan'),
      })),
  );
  const cells: readonly (readonly SourceCell[])[] = placeCells(rows, (row, column) => ({
    kind: 'table',
    table: number,
    row: row + 1,
    column: column + 1,
  }));
  const caption = childrenOf(table).find((node) => isElement(node) && node.tagName === 'caption');
  const words = caption ? repairCharacters(textOfNode(caption)) : '';
  return {
    kind: 'grid',
    place: { kind: 'table', table: number, row: 1, column: 1 },
    rows: cells,
    ...headRowsOf(table),
    ...(words === '' ? {} : { caption: words }),
  };
}

/** Leading rows that are heads by their tags; Word has no such tags, and then the page does not tell. */
function headRowsOf(table: Element): { readonly headRows?: number } {
  const isHead = (row: Element) => {
    const cells = childrenOf(row).filter(isElement);
    return cells.length > 0 && cells.every(({ tagName }) => tagName === 'th');
  };
  const rows = rowsOf(table);
  const body = rows.findIndex((row) => !isHead(row));
  const heads = body < 0 ? rows.length : body;
  return heads === 0 ? {} : { headRows: heads };
}

function rowsOf(table: Element): readonly Element[] {
  const rows: Element[] = [];
  for (const node of descendantsOf(table)) if (isElement(node) && node.tagName === 'tr') rows.push(node);
  return rows;
}

/** Spans as browsers bound them. */
function spanOf(cell: Element, name: 'rowspan' | 'colspan'): number {
  const span = Number.parseInt(attributeOf(cell, name) ?? '1', 10);
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), name === 'colspan' ? 1000 : 65_534);
}

/** Longest text of a cell of a data table; longer ones hold prose, and the table only lays a page out. */
const MAX_CELL = 400;

/** Whether a table lays out a page instead of holding data: other tables or whole sections stand in its cells. */
export function isLayoutTable(table: Element): boolean {
  // Tables are looked for first: in a page of tables within tables that ends at once.
  for (const node of descendantsOf(table)) if (isElement(node) && node.tagName === 'table') return true;
  for (const node of descendantsOf(table))
    if (isElement(node) && node.tagName === 'td' && textOfNode(node).length > MAX_CELL) return true;
  return false;
}
