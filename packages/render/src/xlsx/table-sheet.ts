import { cellRef, type Cell, type WriteSheet } from 'hucre/xlsx';
import type { LocalText } from '@nianbao/core';
import { cellText } from '../document/cell-annotation.ts';
import { columnShares } from '../document/column-shares.ts';
import type { DocumentCell, ReportDocument, TablePart } from '../document/report-document.ts';
import { displayWidth } from '../plain-text/display-width.ts';
import type { CellAddress } from './cell-address.ts';
import { headingStyle, headStyle, numberStyle, rowHeadStyle, titleStyle } from './xlsx-style.ts';

/** The official grid starts under the title and the heading of the section. */
const FIRST_ROW = 2;
/** Width of a sheet in characters of the standard font. */
const SHEET_WIDTH = 130;
/** Ten digits in bold. */
const NUMBER_WIDTH = 12.5;
const LINE_HEIGHT = 16;

/** A cell of a table part, with its row on the sheet. */
interface PlacedCell {
  readonly cell: DocumentCell;
  readonly row: number;
}

export function placeCells(section: TablePart): readonly PlacedCell[] {
  const rows = section.tables.flatMap((table) => [...table.head, ...table.body]);
  return rows.flatMap(({ cells }, index) => cells.map((cell) => ({ cell, row: FIRST_ROW + index })));
}

/** The addresses of a section's numbers on the sheet of that name. */
export function addressesOf(section: TablePart, sheet: string): readonly (readonly [string, CellAddress])[] {
  return placeCells(section).flatMap(({ cell, row }) =>
    cell.kind === 'value' ? [[cell.id, { sheet, row, column: cell.column }] as const] : [],
  );
}

/** The tables of a section as printed: merged cells, frozen heads, numbers as numbers, totals as formulas. */
export function tableSheet(
  document: ReportDocument,
  section: TablePart,
  name: string,
  formulas: ReadonlyMap<string, string>,
): WriteSheet {
  const [first] = section.tables;
  const widths = columnShares(first?.labelColumns ?? 0, first?.valueColumns ?? 1).map((share) =>
    Math.max(share * SHEET_WIDTH, NUMBER_WIDTH),
  );
  const label = (text: LocalText) =>
    document.language === 'en' && text.en !== '' ? `${text.zh}\n${text.en}` : text.zh;
  const placed = placeCells(section);
  const cells = new Map<string, Partial<Cell>>();
  cells.set('0,0', { value: document.title, style: titleStyle });
  cells.set('1,0', { value: label(section.heading).replace('\n', ' '), style: headingStyle });
  const heights = new Map<number, { height: number }>();
  for (const { cell, row } of placed) {
    const content = contentOf(cell, label, formulas);
    for (let down = 0; down < cell.rowspan; down++)
      for (let right = 0; right < cell.colspan; right++)
        cells.set(
          `${row + down},${cell.column + right}`,
          down + right === 0 ? content : { value: null, ...(content.style ? { style: content.style } : {}) },
        );
    if (cell.rowspan === 1) growRow(heights, row, cell, widths, label);
  }
  const lastColumn = widths.length - 1;
  return {
    name,
    rows: [],
    cells,
    columns: widths.map((width) => ({ width })),
    rowDefs: heights,
    merges: [
      ...[0, 1].map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: lastColumn })),
      ...placed.flatMap(mergeOf),
    ],
    freezePane: {
      rows: FIRST_ROW + (section.tables.length === 1 ? (first?.head.length ?? 0) : 0),
      columns: first?.labelColumns ?? 0,
    },
    dataValidations: validationsOf(placed),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 1 },
  };
}

function contentOf(
  cell: DocumentCell,
  label: (text: LocalText) => string,
  formulas: ReadonlyMap<string, string>,
): Partial<Cell> {
  if (cell.kind !== 'value')
    return { value: label(cell.text), style: cell.kind === 'rowHead' ? rowHeadStyle : headStyle };
  const style = numberStyle(cell.cellKind, cell.isTotal, cell.annotation?.kind);
  // A number can only show itself: what it was before makes the cell text, and the data sheet has the numbers.
  if (cell.annotation?.kind === 'change') return { value: cellText(cell), style };
  const formula = formulas.get(cell.id);
  if (formula === undefined) return { value: cell.value, style };
  return { value: null, formula, formulaResult: cell.value ?? '', style };
}

function mergeOf({ cell, row }: PlacedCell) {
  if (cell.colspan === 1 && cell.rowspan === 1) return [];
  const { column, colspan, rowspan } = cell;
  return [{ startRow: row, startCol: column, endRow: row + rowspan - 1, endCol: column + colspan - 1 }];
}

/** Programs do not fit rows to merged or wrapped text by themselves. */
function growRow(
  heights: Map<number, { height: number }>,
  row: number,
  cell: DocumentCell,
  widths: readonly number[],
  label: (text: LocalText) => string,
): void {
  const width = widths.slice(cell.column, cell.column + cell.colspan).reduce((sum, each) => sum + each, 0);
  const lines = cell.kind === 'value' ? [cellText(cell)] : label(cell.text).split('\n');
  const count = lines.reduce(
    (sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / (width - 1))),
    0,
  );
  const height = count * LINE_HEIGHT + 4;
  if (height > (heights.get(row)?.height ?? 0)) heights.set(row, { height });
}

/** Counts are whole and not negative, changes whole, money not negative. */
function validationsOf(placed: readonly PlacedCell[]): NonNullable<WriteSheet['dataValidations']> {
  const kinds = {
    count: {
      type: 'whole',
      operator: 'greaterThanOrEqual',
      formula1: '0',
      message: '请填写不小于零的整数。',
    },
    signedCount: {
      type: 'whole',
      operator: 'between',
      formula1: '-9999999999',
      formula2: '9999999999',
      message: '请填写整数。',
    },
    money: {
      type: 'decimal',
      operator: 'greaterThanOrEqual',
      formula1: '0',
      message: '请填写不小于零的金额（万元）。',
    },
  } as const;
  return Object.entries(kinds).flatMap(([kind, { message, ...rule }]) => {
    const range = placed
      .filter(({ cell }) => cell.kind === 'value' && cell.cellKind === kind)
      .map(({ cell, row }) => cellRef(row, cell.column))
      .join(' ');
    if (range === '') return [];
    return [
      {
        ...rule,
        range,
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: '数据有误',
        errorMessage: message,
      },
    ];
  });
}
