import type { SourcePlace } from '@nianbao/core';
import { numberingOf } from '../narrative/numbering.ts';
import type { SourceCell, SourceGrid, SourceItem } from '../source/source-document.ts';
import { repairCharacters } from '../text/repair-characters.ts';
import { isCellText } from '../tables/cell-text.ts';

/** Cells of a sheet that are one. Rows and columns count from 0, ends included. */
export interface SheetMerge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

export interface Sheet {
  /** Position among the sheets of its file, from 1. */
  readonly number: number;
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly SheetMerge[];
}

/** Longest text of a label; longer ones are prose. */
const MAX_LABEL = 45;

/** A sheet → paragraphs, where a row holds nothing but one piece of prose or a heading, and tables between them. */
export function itemsOfSheet(sheet: Sheet): readonly SourceItem[] {
  const items: SourceItem[] = [];
  let open: SourceCell[][] = [];
  const close = () => {
    const place = open.flat()[0]?.place;
    // Rows count from the table's own first, and blank ones between are none.
    const rows = open.map((cells, row) => cells.map((cell) => ({ ...cell, row })));
    if (place) items.push({ kind: 'grid', place, rows } satisfies SourceGrid);
    open = [];
  };
  cellsOf(sheet).forEach((cells) => {
    const inked = cells.filter((cell) => cell.text !== '');
    const [only] = inked;
    if (!only) return;
    if (inked.length > 1 || !isProse(only)) open.push(cells);
    else {
      close();
      for (const text of only.text.split(/[\r\n]+/u).map((line) => line.trim()))
        if (text !== '')
          items.push({ kind: 'line', text, place: only.place, indent: null, isParagraph: true });
    }
  });
  close();
  return items;
}

/** A single cell of a row that is no row label whose numbers are blank. */
function isProse(cell: SourceCell): boolean {
  if (isCellText(cell.text)) return false;
  return cell.colspan > 1 || cell.text.length > MAX_LABEL || numberingOf(cell.text)?.level !== 2;
}

/** The cells of every row with their spans; those that a merged one covers are left out. */
function cellsOf({ number, rows, merges }: Sheet): readonly SourceCell[][] {
  const covered = new Set<string>();
  const spans = new Map<string, SheetMerge>();
  for (const merge of merges) {
    spans.set(`${merge.startRow},${merge.startCol}`, merge);
    for (let row = merge.startRow; row <= Math.min(merge.endRow, rows.length - 1); row++)
      for (let column = merge.startCol; column <= Math.min(merge.endCol, MAX_COLUMNS); column++)
        if (row !== merge.startRow || column !== merge.startCol) covered.add(`${row},${column}`);
  }
  return rows.map((texts, row) =>
    texts.slice(0, MAX_COLUMNS).flatMap((text, column): SourceCell[] => {
      if (covered.has(`${row},${column}`)) return [];
      const span = spans.get(`${row},${column}`);
      const place: SourcePlace = { kind: 'table', table: number, row: row + 1, column: column + 1 };
      return [
        {
          text: repairCharacters(text.trim()),
          place,
          row,
          column,
          rowspan: span ? span.endRow - span.startRow + 1 : 1,
          colspan: span ? span.endCol - span.startCol + 1 : 1,
        },
      ];
    }),
  );
}

/** More columns than any report has. */
const MAX_COLUMNS = 256;
