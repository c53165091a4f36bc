import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx';
import type { LocalText, Problem } from '@nianbao/core';
import { documentOf, type ReportDocumentOptions } from '../document/document-of.ts';
import { documentWords } from '../document/document-words.ts';
import type { AnyReport, DocumentSection, ReportDocument } from '../document/report-document.ts';
import { titleLines } from '../document/title-parts.ts';
import { displayWidth } from '../plain-text/display-width.ts';
import { documentDate } from '../office/document-date.ts';
import { stablePackage } from '../office/stable-package.ts';
import { fontOf, officialFonts, page, stylesOf, type DocxFonts } from './docx-look.ts';
import { mastheadParagraphs } from './docx-masthead.ts';
import { narrativeParagraphs } from './docx-narrative.ts';
import { picturesOf } from './docx-pictures.ts';
import { officialTable, type DocxContext } from './docx-tables.ts';
import { themeFonts } from '../theme/theme-values.ts';

/** How a document is set as a Word file. */
export interface DocxSetting {
  /** Names of fonts for some roles, in place of 方正小标宋简体, 黑体, 楷体, 仿宋 and 宋体. */
  readonly fontNames?: Partial<DocxFonts> | undefined;
  /** Bytes of the images of the narrative and of the theme, by their SHA-256. */
  readonly images?: ReadonlyMap<string, Uint8Array> | undefined;
  /** A folder of font files for the charts, before the packaged ones. */
  readonly fonts?: { readonly folder: string } | undefined;
  /** Takes what needs a look: images that are not at hand, whose words are set in their place. */
  readonly onProblem?: ((problem: Problem) => void) | undefined;
}

export type DocxOptions = ReportDocumentOptions & DocxSetting;

const RED = 'A31515';

/**
 * A report as an editable Word file in the look of official documents: Word's own heading styles, tables with merged
 * cells and repeated heads, page numbers outside on odd and even pages, document properties. Fonts are named, not embedded.
 * Blank cells are printed blank, in drafts marked. The same report gives the same bytes.
 * @throws RenderError when the report's format is unknown
 * @see GB/T 9704—2012
 */
export async function renderDocx(report: AnyReport, options: DocxOptions = {}): Promise<Uint8Array> {
  return setDocx(documentOf(report, options), options);
}

/** Any document as a Word file: a report, a roll-up, a comparison. */
export async function setDocx(document: ReportDocument, options: DocxSetting = {}): Promise<Uint8Array> {
  const context: DocxContext = {
    language: document.language,
    isDraft: document.isDraft,
    fonts: { ...officialFonts, ...themeFonts(document.theme), ...options.fontNames },
    ...(await picturesOf(document, options)),
  };
  const file = new Document({
    title: document.title,
    creator: document.agency,
    lastModifiedBy: document.agency,
    subject: document.subject.zh,
    keywords: `政府信息公开 年度报告 ${document.year}`,
    styles: stylesOf(context.fonts),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: page,
        headers: headers(context, document),
        footers: { default: pageNumber(context, 'right'), even: pageNumber(context, 'left') },
        children: bodyOf(context, document),
      },
    ],
  });
  return stablePackage(await Packer.pack(file, 'uint8array'), documentDate(document));
}

function bodyOf(context: DocxContext, document: ReportDocument): FileChild[] {
  const title = new Paragraph({
    heading: HeadingLevel.TITLE,
    children: titleLines(document).map(
      (text, index) => new TextRun({ text, ...(index > 0 ? { break: 1 } : {}) }),
    ),
  });
  return [
    ...mastheadParagraphs(context, document),
    title,
    ...narrativeParagraphs(context, document.preamble),
    ...document.sections.flatMap((section) =>
      sectionParagraphs(context, section, section === document.sections.at(-1)),
    ),
    ...signatureParagraphs(context, document),
    ...document.annexes.flatMap((annex, index) => sectionParagraphs(context, annex, false, index === 0)),
  ];
}

function sectionParagraphs(
  context: DocxContext,
  section: DocumentSection,
  isLast: boolean,
  pageBreakBefore = false,
): FileChild[] {
  const english =
    context.language === 'en' ? [new TextRun({ text: ` ${section.heading.en}`, size: 24 })] : [];
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore,
    children: [new TextRun(section.heading.zh), ...english],
  });
  if (section.kind === 'tables')
    return [
      heading,
      officialTable(context, section.tables),
      new Paragraph({ style: 'TableText' }),
      ...narrativeParagraphs(context, section.remarks),
    ];
  if (section.passages.length === 0 && context.isDraft)
    return [heading, marked(documentWords.emptySection[context.language])];
  return [heading, ...narrativeParagraphs(context, section.passages, isLast)];
}

function marked(text: string): Paragraph {
  return new Paragraph({ style: 'BodyText', children: [new TextRun({ text, color: RED })] });
}

function signatureParagraphs(context: DocxContext, { signature, isDraft }: ReportDocument): FileChild[] {
  const shown = (text: string | null, missing: LocalText) =>
    text ?? (isDraft ? missing[context.language] : null);
  const agency = shown(signature.agency, documentWords.unsigned);
  const date = shown(signature.date, documentWords.undated);
  const lines = [agency, date].filter((text) => text !== null);
  if (lines.length === 0) return [];
  const indents = signatureIndents(lines);
  const signed = lines.map(
    (text, index) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        keepNext: index < lines.length - 1,
        indent: { right: Math.round((indents[index] ?? 0) * 16 * 20) },
        text,
      }),
  );
  return [new Paragraph({ keepNext: true }), ...signed];
}

/**
 * How far the lines of a signature end from the margin, in characters: the date four, the agency so that its middle is
 * over that of the date; where it is too long for that, it ends at the margin and the date moves.
 */
function signatureIndents(lines: readonly string[]): readonly number[] {
  const widths = lines.map((line) => displayWidth(line) / 2);
  const [agency = 0, date] = widths;
  if (date === undefined) return [4];
  const overhang = (agency - date) / 2;
  const indent = Math.max(4, overhang);
  return [indent - overhang, indent];
}

function headers(context: DocxContext, document: ReportDocument) {
  const text = document.notice?.[context.language];
  if (text === undefined) return {};
  const header = () =>
    new Header({
      children: [
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          children: [new TextRun({ text, font: fontOf(context.fonts.heading), size: 24, color: RED })],
        }),
      ],
    });
  return { default: header(), even: header() };
}

/** — 1 — in 4号 宋体, one character in from the outer edge. */
function pageNumber(context: DocxContext, side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: 14 * 20 },
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            font: fontOf(context.fonts.table),
            size: 28,
          }),
        ],
      }),
    ],
  });
}
