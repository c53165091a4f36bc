import { cellRef, type Cell, type CellValue, type WriteSheet } from 'hucre/xlsx';
import type { DataRecords } from '../document/data-records.ts';
import { revisedText } from '../document/revised-passages.ts';
import { isMadeList, type Passage } from '../document/passage.ts';
import type { ReportDocument } from '../document/report-document.ts';
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
        : section.remarks.flatMap((passage) => passageRows(section.heading.zh, passage)),
    ),
    ...(agency === null ? [] : [['', '署名', agency] as [string, string, string]]),
    ...(date === null ? [] : [['', '日期', date] as [string, string, string]]),
  ];
  const sheet = listSheet(
    name,
    document.language === 'en' ? ['部分\nPart', '类型\nKind', '内容\nText'] : ['部分', '类型', '内容'],
    rows,
    [30, 10, 110],
    1,
  );
  const { notice } = document;
  const title = notice ? `${document.title}　${notice.zh}` : document.title;
  sheet.cells?.set('0,0', { value: title, style: notice ? draftStyle : titleStyle });
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
      // A list has a sheet of its own.
      if (isMadeList(passage)) return [];
      return [
        ...(passage.caption === undefined ? [] : row('表题', passage.caption)),
        ...passage.rows.flatMap((cells) => row('表格', cells.join('\t'))),
      ];
    case 'revised':
      return row('修订', revisedText(passage.pieces));
    case 'figure':
      return row('图片', [passage.caption ?? '', passage.alt].filter(Boolean).join('\n'));
    case 'chart':
      // The sheet of its table says the same.
      return [];
  }
}

function piecesOf(text: string): string[] {
  const count = Math.max(1, Math.ceil(text.length / MAX_CELL_TEXT));
  return Array.from({ length: count }, (_, at) => text.slice(at * MAX_CELL_TEXT, (at + 1) * MAX_CELL_TEXT));
}

/** Heads of data sheets in Chinese, by the names that data has. */
const dataHeads: Readonly<Record<string, string>> = {
  agency: '机关',
  year: '年度',
  cell: '单元格',
  label: '名称',
  label_en: 'Label',
  kind: '类型',
  value: '数值',
  contributors: '已填机关',
  blanks: '空白机关',
  gaps: '格式无此项',
  members: '应汇总机关',
  year_before: '旧年度',
  value_before: '旧数值',
  change: '增减',
  ratio: '增减率',
};
const columnWidths: Readonly<Record<string, number>> = {
  agency: 30,
  year: 8,
  cell: 50,
  label: 60,
  label_en: 60,
};

/**
 * Every cell in a row of its own, its number taken from the sheet of its table, so that it follows what is changed
 * there. A change is computed from the two numbers.
 */
export function dataSheet(
  document: ReportDocument,
  name: string,
  addresses: ReadonlyMap<string, CellAddress>,
  values: ReadonlyMap<string, number | null>,
): WriteSheet {
  const { columns, rows } = withoutFormat(document.data.records);
  const isEnglish = document.language === 'en';
  const sheet = listSheet(
    name,
    columns.map((column) => [dataHeads[column] ?? column, ...(isEnglish ? [column] : [])].join('\n')),
    rows,
    columns.map((column) => columnWidths[column] ?? 12),
    0,
  );
  const at = (column: string) => columns.indexOf(column);
  rows.forEach((row, index) => {
    const id = String(row[at('cell')]);
    const address = addresses.get(id);
    // Where the table shows a change it has no number to follow.
    if (!address || at('change') >= 0) return;
    const reference = fullReference(address);
    // A plain reference to a blank cell would give zero.
    const formula = `IF(${reference}="","",${reference})`;
    sheet.cells?.set(`${index + 1},${at('value')}`, {
      value: null,
      formula,
      formulaResult: values.get(id) ?? '',
      style: textStyle,
    });
  });
  if (at('change') >= 0) changeFormulas(sheet, columns, rows);
  return { ...sheet, autoFilter: { range: `A1:${cellRef(rows.length, columns.length - 1)}` } };
}

/** All rows are of one format, and the workbook shows which. */
function withoutFormat({ columns, rows }: DataRecords): DataRecords {
  const keeps = (_: unknown, column: number) => columns[column] !== 'format';
  return { columns: columns.filter(keeps), rows: rows.map((row) => row.filter(keeps)) };
}

/** The difference of the two numbers of a row as a formula, where it has both. */
function changeFormulas(
  sheet: WriteSheet,
  columns: readonly string[],
  rows: readonly (readonly CellValue[])[],
): void {
  const [value, before, change] = ['value', 'value_before', 'change'].map((name) => columns.indexOf(name));
  if (value === undefined || before === undefined || change === undefined) return;
  rows.forEach((row, index) => {
    const result = row[change];
    if (typeof result !== 'number') return;
    const [recent, old] = [cellRef(index + 1, value), cellRef(index + 1, before)];
    sheet.cells?.set(`${index + 1},${change}`, {
      value: null,
      formula: `ROUND(${recent}-${old},6)`,
      formulaResult: result,
      style: textStyle,
    });
  });
}

/** A sheet of rows under a row of heads that stays in sight; `cellOf` says how a value is written. */
export function listSheet(
  name: string,
  heads: readonly string[],
  rows: readonly (readonly CellValue[])[],
  widths: readonly number[],
  firstRow: number,
  cellOf: (value: CellValue) => Partial<Cell> = (value) => ({ value, style: textStyle }),
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  heads.forEach((head, column) => cells.set(`${firstRow},${column}`, { value: head, style: headStyle }));
  rows.forEach((row, index) =>
    row.forEach((value, column) => cells.set(`${firstRow + 1 + index},${column}`, cellOf(value))),
  );
  const rowDefs = new Map(
    [heads, ...rows].map(
      (row, index) => [firstRow + index, { height: LINE_HEIGHT * linesOf(row, widths) }] as const,
    ),
  );
  return {
    name,
    rows: [],
    cells,
    rowDefs,
    columns: widths.map((width) => ({ width })),
    freezePane: { rows: firstRow + 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${firstRow + 1}:$${firstRow + 1}`,
    },
  };
}

/** Lines of the tallest cell, as many as a row of Excel can show. */
function linesOf(row: readonly CellValue[], widths: readonly number[]): number {
  const lines = row.map((value, column) =>
    String(value ?? '')
      .split('\n')
      // A character less than the column has: its edges take some.
      .reduce(
        (sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / ((widths[column] ?? 1) - 1))),
        0,
      ),
  );
  return Math.min(MAX_LINES, Math.max(1, ...lines));
}
