import type { Language, LocalText } from '@nianbao/core';
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { cellLines, type CellLine } from '../document/cell-annotation.ts';
import type { Chart } from '../document/chart.ts';
import { columnShares } from '../document/column-shares.ts';
import { documentWords } from '../document/document-words.ts';
import type { TablePassage } from '../document/passage.ts';
import type { DocumentCell, DocumentRow, DocumentTable } from '../document/report-document.ts';
import type { PreparedImage } from '../images/re-encode.ts';
import { displayWidth } from '../plain-text/display-width.ts';
import { fontOf, TABLE_SIZE, TEXT_WIDTH, WIDE_TABLE_SIZE, type DocxFonts } from './docx-look.ts';

/** What table cells need to know of the document. */
export interface DocxContext {
  readonly language: Language;
  readonly isDraft: boolean;
  readonly fonts: DocxFonts;
  /** Re-encoded images by their SHA-256. */
  readonly images: ReadonlyMap<string, PreparedImage>;
  /** Charts drawn as PNG. */
  readonly charts: ReadonlyMap<Chart, PreparedImage>;
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};
const margins = { left: 40, right: 40, top: 30, bottom: 30 };
/** Width of a digit in em: not every computer has Times New Roman, and what stands in for it may be wider. */
const DIGIT = 0.57;
/** Size of what stands beside a number, in half points. */
const BESIDE_SIZE = 15;
/** Behind numbers that changed, and sums that are not complete. */
const shades = { change: 'FFF6D6', coverage: 'EEF3F8' } as const;

/**
 * The tables of a section as one Word table: Word joins tables that touch anyway, and only the heads at the very top
 * can repeat, so they do where the section has one table.
 */
export function officialTable(context: DocxContext, tables: readonly DocumentTable[]): Table {
  const [first] = tables;
  const shares = columnShares(first?.labelColumns ?? 0, first?.valueColumns ?? 1);
  const widths = shares.map((share) => Math.round(share * TEXT_WIDTH));
  const rows = tables.flatMap((table) => {
    const size = table.labelColumns > 1 || widths.length > 8 ? WIDE_TABLE_SIZE : TABLE_SIZE;
    const row = (isHead: boolean) => (each: DocumentRow) =>
      new TableRow({
        tableHeader: isHead && tables.length === 1,
        cantSplit: true,
        // Kept with the next row, so that the table stays on one page where one page can hold it.
        keepNext: table !== tables.at(-1) || each !== table.body.at(-1),
        height: { value: 300, rule: HeightRule.ATLEAST },
        children: each.cells.map((cell) => officialCell(context, cell, table, widths, size)),
      });
    return [...table.head.map(row(true)), ...table.body.map(row(false))];
  });
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders,
    margins,
  });
}

function officialCell(
  context: DocxContext,
  cell: DocumentCell,
  table: DocumentTable,
  widths: readonly number[],
  size: number,
): TableCell {
  const width = widths.slice(cell.column, cell.column + cell.colspan).reduce((sum, each) => sum + each, 0);
  const isLeft = cell.kind === 'rowHead' && table.labelColumns > 1;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: cell.colspan,
    rowSpan: cell.rowspan,
    verticalAlign: VerticalAlignTable.CENTER,
    ...shadingOf(cell),
    children: [
      new Paragraph({
        style: 'TableText',
        alignment: isLeft ? AlignmentType.LEFT : AlignmentType.CENTER,
        children: runsOf(context, cell, width, size),
      }),
    ],
  });
}

function shadingOf(cell: DocumentCell) {
  const kind = cell.kind === 'value' ? cell.annotation?.kind : undefined;
  return kind === 'change' || kind === 'coverage' ? { shading: { fill: shades[kind] } } : {};
}

function runsOf(context: DocxContext, cell: DocumentCell, width: number, size: number): TextRun[] {
  if (cell.kind !== 'value') {
    const isHead = cell.kind === 'banner' || cell.kind === 'columnHead';
    const font = fontOf(isHead ? context.fonts.heading : context.fonts.table);
    return labelRuns(context, cell.text, { size, font });
  }
  if (cell.value === null && context.isDraft && !cell.annotation)
    return [new TextRun({ text: documentWords.blankCell[context.language], size, color: 'A31515' })];
  const room = (width - margins.left - margins.right) / 10;
  return cellLines(cell, context.language).map((cellLine, index) => {
    // Half points that the line may take; a long one is set smaller rather than broken.
    const fitting = Math.floor(room / (Math.max(1, displayWidth(cellLine.text)) * DIGIT));
    return new TextRun({
      text: cellLine.text,
      ...(index > 0 ? { break: 1 } : {}),
      ...runOptions(cellLine, Math.min(size, fitting), cell.isTotal || cell.annotation?.kind === 'change'),
    });
  });
}

/** The number itself, and smaller what stands beside it. */
function runOptions({ role }: CellLine, size: number, bold: boolean) {
  switch (role) {
    case 'number':
      return { size, bold };
    case 'before':
      return { size: Math.min(size, BESIDE_SIZE), color: '555555' };
    case 'difference':
      return { size: Math.min(size, BESIDE_SIZE), color: '0B4F9E' };
    case 'note':
      return { size: Math.min(size, BESIDE_SIZE), color: '555555' };
  }
}

/** A label, with English under it where the document has English. */
function labelRuns(
  context: DocxContext,
  text: LocalText,
  { size, font }: { readonly size: number; readonly font: ReturnType<typeof fontOf> },
): TextRun[] {
  const chinese = new TextRun({ text: text.zh, size, font });
  if (context.language !== 'en' || text.en === '') return [chinese];
  return [chinese, new TextRun({ text: text.en, size: Math.round(size * 0.8), break: 1 })];
}

/** A table of the narrative. */
export function ownTable(context: DocxContext, table: TablePassage): Table {
  const columns = Math.max(1, ...table.rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.floor(TEXT_WIDTH * (table.shares?.[column] ?? 1 / columns)),
  );
  // Tables with widths of their own are lists of many columns.
  const size = table.shares ? WIDE_TABLE_SIZE : TABLE_SIZE;
  const rows = table.rows.map((texts, index) => {
    const isHead = index < table.headRows;
    const font = fontOf(isHead ? context.fonts.heading : context.fonts.table);
    const children = Array.from({ length: columns }, (_, column) => {
      const lines = (texts[column] ?? '').split('\n');
      const runs = lines.map(
        (text, at) => new TextRun({ text, font, size, ...(at > 0 ? { break: 1 } : {}) }),
      );
      const paragraph = new Paragraph({
        style: 'TableText',
        alignment: !isHead && table.words?.includes(column) ? AlignmentType.LEFT : AlignmentType.CENTER,
        children: runs,
      });
      return new TableCell({
        width: { size: widths[column] ?? 0, type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.CENTER,
        children: [paragraph],
      });
    });
    return new TableRow({ tableHeader: isHead, cantSplit: true, children });
  });
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders,
    margins,
  });
}
