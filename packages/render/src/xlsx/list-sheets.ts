import { cellLabel, type Format } from '@nianbao/core';
import type { Cell, CellValue, WriteSheet } from 'hucre/xlsx';
import { draftMark } from '../document/document-words.ts';
import type { Passage, ReportDocument } from '../document/report-document.ts';
import { displayWidth } from '../plain-text/display-width.ts';
import { fullReference, type CellAddress } from './cell-address.ts';
import { draftStyle, headStyle, textStyle, titleStyle } from './xlsx-style.ts';

// What a cell of Excel holds.
const MAX_CELL_TEXT = 32_767;
const LINE_HEIGHT = 16;
// A row is at most 409 points high.
const MAX_LINES = 25;

/** Title, narrative and signature, one passage in a row. */
export function narrativeSheet(document: ReportDocument, name: string): WriteSheet {
  const { agency, date } = document.signature;
  const rows: [string, string, string][] = [
    ...document.preamble.flatMap((passage) => passageRows('', passage)),
    ...document.sections.flatMap((section) =>
      section.kind === 'narrative'
        ? [
            [section.heading.zh, '部分', section.heading.zh] as [string, string, string],
            ...section.passages.flatMap((passage) => passageRows(section.heading.zh, passage)),
          ]
        : [],
    ),
    ...(agency === null ? [] : [['', '署名', agency] as [string, string, string]]),
    ...(date === null ? [] : [['', '日期', date] as [string, string, string]]),
  ];
  const sheet = listSheet(name, ['部分', '类型', '内容'], rows, [30, 10, 110], 1);
  const title = document.isDraft
    ? `${document.title}　${draftMark(document.blankCells.length).zh}`
    : document.title;
  sheet.cells?.set('0,0', { value: title, style: document.isDraft ? draftStyle : titleStyle });
  return { ...sheet, merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }] };
}

function passageRows(section: string, passage: Passage): [string, string, string][] {
  const row = (kind: string, text: string) =>
    piecesOf(text).map((piece): [string, string, string] => [section, kind, piece]);
  switch (passage.kind) {
    case 'heading':
      return row('标题', passage.text);
    case 'paragraph':
      return row('段落', (passage.lead?.text ?? '') + passage.text);
    case 'list':
      return passage.items.flatMap((item) => row('列表', item));
    case 'table':
      return [
        ...(passage.caption === undefined ? [] : row('表题', passage.caption)),
        ...passage.rows.flatMap((cells) => row('表格', cells.join('\t'))),
      ];
  }
}

function piecesOf(text: string): string[] {
  const count = Math.max(1, Math.ceil(text.length / MAX_CELL_TEXT));
  return Array.from({ length: count }, (_, at) => text.slice(at * MAX_CELL_TEXT, (at + 1) * MAX_CELL_TEXT));
}

/** Every cell in a row of its own, its number taken from the sheet of its table, so that it follows what is changed there. */
export function dataSheet(
  document: ReportDocument,
  format: Format,
  name: string,
  addresses: ReadonlyMap<string, CellAddress>,
  values: ReadonlyMap<string, number | null>,
): WriteSheet {
  const rows = format.cells.map((cell): CellValue[] => [
    document.agency,
    document.year,
    cell.id,
    cellLabel(cell).zh,
    cellLabel(cell).en,
    cell.kind,
    null,
  ]);
  const heads = ['机关', '年度', '单元格', '名称', 'Label', '类型', '数值'];
  const sheet = listSheet(name, heads, rows, [30, 8, 50, 60, 60, 12, 16], 0);
  format.cells.forEach((cell, index) => {
    const address = addresses.get(cell.id);
    if (!address) return;
    const reference = fullReference(address);
    // A plain reference to a blank cell would give zero.
    const formula = `IF(${reference}="","",${reference})`;
    sheet.cells?.set(`${index + 1},6`, {
      value: null,
      formula,
      formulaResult: values.get(cell.id) ?? '',
      style: textStyle,
    });
  });
  return { ...sheet, autoFilter: { range: `A1:G${rows.length + 1}` } };
}

function listSheet(
  name: string,
  heads: readonly string[],
  rows: readonly (readonly CellValue[])[],
  widths: readonly number[],
  firstRow: number,
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  heads.forEach((head, column) => cells.set(`${firstRow},${column}`, { value: head, style: headStyle }));
  rows.forEach((row, index) =>
    row.forEach((value, column) =>
      cells.set(`${firstRow + 1 + index},${column}`, { value, style: textStyle }),
    ),
  );
  const rowDefs = new Map(
    rows.map((row, index) => [firstRow + 1 + index, { height: LINE_HEIGHT * linesOf(row, widths) }] as const),
  );
  return {
    name,
    rows: [],
    cells,
    rowDefs,
    columns: widths.map((width) => ({ width })),
    freezePane: { rows: firstRow + 1 },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** Lines of the tallest cell, as many as a row of Excel can show. */
function linesOf(row: readonly CellValue[], widths: readonly number[]): number {
  const lines = row.map((value, column) =>
    typeof value === 'string' ? Math.ceil(displayWidth(value) / (widths[column] ?? 1)) : 1,
  );
  return Math.min(MAX_LINES, Math.max(1, ...lines));
}
