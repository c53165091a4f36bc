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
  return { kind: 'grid', place: { kind: 'table', table: number, row: 1, column: 1 }, rows: cells };
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
