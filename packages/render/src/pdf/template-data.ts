import { columnShares } from '../document/column-shares.ts';
import { documentWords, draftMark } from '../document/document-words.ts';
import type {
  DocumentCell,
  DocumentRow,
  DocumentSection,
  DocumentTable,
  Passage,
  ReportDocument,
} from '../document/report-document.ts';
import { tableHeight, type TableMeasures } from './table-height.ts';
import type { LocalText } from '@nianbao/core';
import { titleLines } from '../document/title-parts.ts';
import type { FontRole } from '../document/font-role.ts';

/** A document as the template reads it: plain JSON, every string ready to print. */
export type TemplateData = Readonly<Record<string, unknown>>;

/** Width of the text area in points. */
const TEXT_WIDTH = (156 / 25.4) * 72;
/** Height of the text area, 22 lines, less the two that the heading of a section takes. */
const PAGE_LIMIT = ((225 / 25.4) * 72 * 20) / 22;
const CELL_INSET = 5;
/** Width of a digit of the packaged fonts, in em. */
const DIGIT = 0.57;

/** The data that the template sets; `signed` is the ISO date of the signature. */
export function templateData(
  document: ReportDocument,
  fonts: Readonly<Record<FontRole, readonly string[]>>,
  signed: string | null,
): TemplateData {
  const { isDraft, language } = document;
  const label = (text: LocalText) => ({
    zh: text.zh,
    en: language === 'en' && text.en !== '' ? text.en : null,
  });
  const unsigned = isDraft
    ? [documentWords.unsigned[language], documentWords.undated[language]]
    : [null, null];
  const signature = [document.signature.agency ?? unsigned[0], document.signature.date ?? unsigned[1]];
  return {
    fonts,
    title: document.title,
    titleLines: titleLines(document),
    agency: document.agency,
    keywords: ['政府信息公开', '年度报告', String(document.year)],
    date: signed === null ? null : dateOf(signed),
    draft: isDraft ? label(draftMark(document.blankCells.length)) : null,
    watermark: documentWords.draft.zh,
    preamble: document.preamble.map(passageData),
    sections: keptWithSignature(document.sections.map((section) => sectionData(section, document, label))),
    signature: signature.filter((line) => line !== null),
  };
}

/** Longest paragraph that is moved as a whole to the page of the signature, in characters: five lines. */
const SHORT = 140;

/** Marks the last paragraph of the report, where it is short, to stand on the page of the signature. */
function keptWithSignature(sections: ReturnType<typeof sectionData>[]) {
  const passages = sections.at(-1)?.passages ?? [];
  const last = passages.at(-1);
  if (last?.kind !== 'paragraph' || last.text.length > SHORT) return sections;
  const kept = [...passages.slice(0, -1), { ...last, signed: true }];
  return sections.map((section, index) =>
    index === sections.length - 1 ? { ...section, passages: kept } : section,
  );
}

type Label = (text: LocalText) => { readonly zh: string; readonly en: string | null };

function dateOf(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

function sectionData(section: DocumentSection, { isDraft, language }: ReportDocument, label: Label) {
  const { kind } = section;
  const heading = label(section.heading);
  if (kind === 'tables') {
    const measured = section.tables.map((table) => ({
      table,
      measures: measuresOf(table, language === 'en'),
    }));
    const height = measured.reduce((sum, { table, measures }) => sum + tableHeight(table, measures), 0);
    return {
      kind,
      heading,
      tables: measured.map(({ table, measures }) => tableData(table, measures, isDraft, label)),
      fitsPage: height < PAGE_LIMIT,
      passages: null,
      empty: null,
    };
  }
  const isEmpty = section.passages.length === 0;
  return {
    kind,
    heading,
    passages: section.passages.map(passageData),
    empty: isEmpty && isDraft ? documentWords.emptySection[language] : null,
  };
}

function passageData(passage: Passage) {
  switch (passage.kind) {
    case 'heading':
      // Level 1 of the page is the section.
      return { kind: passage.kind, text: passage.text, level: Math.min(6, passage.level + 1) };
    case 'paragraph':
      return { kind: passage.kind, text: passage.text, lead: passage.lead?.text ?? null };
    case 'list':
      return passage;
    case 'table': {
      const columns = Math.max(1, ...passage.rows.map((row) => row.length));
      const cells = (rows: readonly (readonly string[])[]) =>
        rows.flatMap((row) => Array.from({ length: columns }, (_, column) => row[column] ?? ''));
      return {
        kind: passage.kind,
        caption: passage.caption ?? null,
        columns,
        head: cells(passage.rows.slice(0, passage.headRows)),
        body: cells(passage.rows.slice(passage.headRows)),
      };
    }
  }
}

function tableData(table: DocumentTable, measures: TableMeasures, isDraft: boolean, label: Label) {
  const cells = (rows: readonly DocumentRow[]) =>
    rows.flatMap((row) => row.cells.map((cell) => cellData(cell, table, measures, isDraft, label)));
  return { widths: measures.widths, head: cells(table.head), body: cells(table.body) };
}

function measuresOf(table: DocumentTable, isBilingual: boolean): TableMeasures {
  const shares = columnShares(table.labelColumns, table.valueColumns);
  const isWide = table.labelColumns > 1 || shares.length > 8;
  return {
    widths: shares.map((share) => share * TEXT_WIDTH),
    size: isWide ? (isBilingual ? 8 : 9) : 10.5,
    isBilingual,
  };
}

function cellData(
  cell: DocumentCell,
  table: DocumentTable,
  { widths, size }: TableMeasures,
  isDraft: boolean,
  label: Label,
) {
  const { kind, colspan, rowspan } = cell;
  const place = { kind, colspan, rowspan, left: table.labelColumns > 1 };
  if (cell.kind !== 'value') return { ...place, blank: false, label: label(cell.text), size };
  const width = widths.slice(cell.column, cell.column + colspan).reduce((sum, each) => sum + each, 0);
  const isMarked = cell.value === null && isDraft;
  return {
    ...place,
    blank: isMarked,
    text: isMarked ? documentWords.blankCell.zh : cell.printed,
    total: cell.isTotal,
    // A long number is set smaller rather than broken over lines or out of its cell.
    size: Math.min(size, (width - CELL_INSET) / (cell.printed.length * DIGIT)),
  };
}
