import { columnShares } from '../document/column-shares.ts';
import { cellLines } from '../document/cell-annotation.ts';
import { documentWords } from '../document/document-words.ts';
import type {
  DocumentCell,
  DocumentRow,
  DocumentSection,
  DocumentTable,
  ReportDocument,
} from '../document/report-document.ts';
import type { Passage } from '../document/passage.ts';
import { displayWidth } from '../plain-text/display-width.ts';
import { themeColour } from '../theme/theme-values.ts';
import { passageData, type PassageData } from './passage-data.ts';
import type { PdfPictures } from './pdf-pictures.ts';
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
/** Size of what stands beside a number. */
const BESIDE = 0.8;

/** The data that the template sets. */
export function templateData(
  document: ReportDocument,
  fonts: Readonly<Record<FontRole, readonly string[]>>,
  pictures: PdfPictures,
): TemplateData {
  const { isDraft, language } = document;
  const passages = (some: readonly Passage[]) =>
    some.flatMap((passage): readonly PassageData[] => passageData(passage, pictures, language));
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
    english: language === 'en',
    title: document.title,
    titleLines: titleLines(document),
    agency: document.agency,
    keywords: ['政府信息公开', '年度报告', String(document.year)],
    date: document.signature.isoDate === null ? null : dateOf(document.signature.isoDate),
    draft: document.notice && label(document.notice),
    watermark: isDraft ? documentWords.draft.zh : null,
    masthead: mastheadData(document, pictures),
    preamble: passages(document.preamble),
    sections: keptWithSignature(
      document.sections.map((section) => sectionData(section, document, label, passages)),
    ),
    annexes: document.annexes.map((annex) => sectionData(annex, document, label, passages)),
    signature: signature.filter((line) => line !== null),
  };
}

/** Largest size of the words of a red head in points. */
const MASTHEAD_SIZE = 48;

/** The red head and the emblem. */
function mastheadData({ masthead, theme }: ReportDocument, { images }: PdfPictures) {
  const { logo } = theme;
  const picture = logo && images.get(logo.image);
  const height = logo ? (logo.height / 25.4) * 72 : 0;
  return {
    logo:
      picture && logo
        ? { svg: picture.svg, width: (picture.width * height) / picture.height, alt: logo.alt }
        : null,
    words: masthead && {
      text: masthead.words,
      size: Math.min(MASTHEAD_SIZE, TEXT_WIDTH / (displayWidth(masthead.words) / 2)),
      number: masthead.number,
      colour: themeColour(masthead.colour, '#c00000'),
    },
  };
}

/** Longest paragraph that is moved as a whole to the page of the signature, in characters: five lines. */
const SHORT = 140;
/** Cells of the body of a table that is moved as a whole. */
const SMALL_TABLE = 24;

function isShort(passage: PassageData | undefined): passage is PassageData {
  if (passage?.kind === 'paragraph') return passage.text.length <= SHORT;
  if (passage?.kind === 'revised')
    return passage.pieces.reduce((sum, { text }) => sum + text.length, 0) <= SHORT;
  return passage?.kind === 'table' && passage.body.length <= SMALL_TABLE;
}

/** Marks what the report ends with, where it is short, to stand on the page of the signature. */
function keptWithSignature(sections: ReturnType<typeof sectionData>[]) {
  const passages = sections.at(-1)?.passages ?? [];
  const last = passages.at(-1);
  if (!isShort(last)) return sections;
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

function sectionData(
  section: DocumentSection,
  { isDraft, language }: ReportDocument,
  label: Label,
  passages: (some: readonly Passage[]) => readonly PassageData[],
) {
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
      tables: measured.map(({ table, measures }) => tableData(table, measures, { isDraft, language }, label)),
      fitsPage: height < PAGE_LIMIT,
      passages: passages(section.remarks),
      empty: null,
    };
  }
  const isEmpty = section.passages.length === 0;
  return {
    kind,
    heading,
    passages: passages(section.passages),
    empty: isEmpty && isDraft ? documentWords.emptySection[language] : null,
  };
}

function tableData(
  table: DocumentTable,
  measures: TableMeasures,
  document: Pick<ReportDocument, 'isDraft' | 'language'>,
  label: Label,
) {
  const cells = (rows: readonly DocumentRow[]) =>
    rows.flatMap((row) => row.cells.map((cell) => cellData(cell, table, measures, document, label)));
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
  { isDraft, language }: Pick<ReportDocument, 'isDraft' | 'language'>,
  label: Label,
) {
  const { kind, colspan, rowspan } = cell;
  const place = { kind, colspan, rowspan, left: table.labelColumns > 1 };
  if (cell.kind !== 'value') return { ...place, blank: false, fill: null, label: label(cell.text), size };
  const width = widths.slice(cell.column, cell.column + colspan).reduce((sum, each) => sum + each, 0);
  const isMarked = cell.value === null && isDraft && !cell.annotation;
  const lines = isMarked
    ? [{ role: 'number', text: documentWords.blankCell.zh } as const]
    : cellLines(cell, language);
  return {
    ...place,
    blank: isMarked,
    fill: cell.annotation?.kind ?? null,
    total: cell.isTotal || cell.annotation?.kind === 'change',
    lines: lines.map(({ role, text }) => {
      const wanted = role === 'number' ? size : size * BESIDE;
      // A long number is set smaller rather than broken over lines or out of its cell.
      const fitting = (width - CELL_INSET) / (Math.max(1, displayWidth(text)) * DIGIT);
      return { role, text, size: Math.min(wanted, fitting) };
    }),
  };
}
