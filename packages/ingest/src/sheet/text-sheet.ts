import type { SourceItem } from '../source/source-document.ts';
import type { Sheet } from './items-of-sheet.ts';

/** Heads of the sheet that holds a workbook's text: part, kind, words. */
const heads = ['部分', '类型', '内容'];

const LIST = '列表';
const TABLE = '表格';

/** Row of the heads of a text sheet, or -1. */
export function textHeadRow({ rows }: Sheet): number {
  return rows.slice(0, 3).findIndex((row) => heads.every((head, column) => row[column]?.trim() === head));
}

/** The title above and the passages of a text sheet; a row of kind 部分 begins a section. */
export function itemsOfTextSheet(sheet: Sheet): readonly SourceItem[] {
  const headRow = textHeadRow(sheet);
  return sheet.rows.flatMap((row, index): SourceItem[] => {
    if (index === headRow) return [];
    const column = index < headRow ? 0 : 2;
    const text = (row[column] ?? '').trim();
    if (text === '') return [];
    const place = { kind: 'table', table: sheet.number, row: index + 1, column: column + 1 } as const;
    const kind = index < headRow ? '' : (row[1] ?? '').trim();
    // Cells of a table are parted by tabs, blank ones at its ends too.
    const words = kind === TABLE ? (row[column] ?? '') : text;
    const list = kind === LIST ? 'unordered' : undefined;
    return [{ kind: 'line', text: words, place, indent: null, isParagraph: true, list }];
  });
}
