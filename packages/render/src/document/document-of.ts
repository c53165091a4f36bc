import {
  packCells,
  type Block,
  type CellVector,
  type Format,
  type LocalText,
  type Section,
} from '@nianbao/core';
import { fillPattern, officialTheme, type Theme } from '../theme/theme.ts';
import { chartPassages } from './chart-passages.ts';
import { chineseDate } from './chinese-date.ts';
import { cleanText } from './clean-text.ts';
import { reportRecords } from './data-records.ts';
import type { DocumentOptions } from './document-options.ts';
import { documentWords, draftMark } from './document-words.ts';
import { formatOf } from './format-of.ts';
import { justificationsAnnex } from './justifications-annex.ts';
import type { Passage } from './passage.ts';
import { passagesOf } from './passages-of.ts';
import type { AnyReport, DocumentSignature, ReportDocument } from './report-document.ts';
import { officialHeading, sectionsOf } from './sections-of.ts';
import { titleParts } from './title-parts.ts';

export interface ReportDocumentOptions extends DocumentOptions {
  /** `official` (default): sections under the headings of the format. `asWritten`: as the report's outline words them. */
  readonly headings?: 'official' | 'asWritten' | undefined;
  /** Charts of the numbers under their tables. */
  readonly charts?: boolean | undefined;
  /** Reports of the same agency of other years, for the trend of the charts. */
  readonly history?: readonly AnyReport[] | undefined;
  /** The written reasons why findings may stand (核实说明), as an annex. */
  readonly justifications?: boolean | undefined;
}

/** Media type of report JSON where it stands inside a page. */
export const REPORT_JSON_TYPE = 'application/vnd.nianbao.report+json';

/**
 * A report as a document: title, preamble, the sections of its format with tables filled, signature.
 * @throws RenderError (`render.format.unknown`) when the format is neither official nor among `formats`
 */
export function documentOf(report: AnyReport, options: ReportDocumentOptions = {}): ReportDocument {
  const format = formatOf(report, options.formats);
  const theme = options.theme ?? officialTheme;
  const vector = packCells(format, report);
  const blankCells = blanksOf(format, vector);
  const agency = cleanText(report.agency);
  const facts = { agency, year: report.year };
  const title = cleanText(theme.title === null ? report.title : fillPattern(theme.title, facts));
  const isDraft = options.draft ?? blankCells.length > 0;
  const annex = options.justifications
    ? justificationsAnnex(format, report.justifications ?? [], options.language ?? 'zh')
    : null;
  return {
    ...framed({ format, theme, title, ...facts }, options),
    subject: documentWords.report,
    isDraft,
    notice: isDraft ? draftMark(blankCells.length) : null,
    blankCells,
    preamble: preambleOf(report.preamble, theme, facts),
    sections: sectionsOf(format, {
      vector,
      headingOf: (section) => headingOf(report, section, options.headings),
      passagesOf: ({ key }) => passagesOf(narrativeOf(report, key)),
      remarksOf: ({ key }) => (options.charts ? chartPassages(report, key, options) : []),
    }),
    signature: signatureOf(report.signature, theme, facts),
    annexes: annex ? [annex] : [],
    data: {
      id: 'report-json',
      mediaType: REPORT_JSON_TYPE,
      value: report,
      records: reportRecords(format, vector, facts),
    },
  };
}

interface Frame {
  readonly format: Format;
  readonly theme: Theme;
  readonly title: string;
  readonly agency: string;
  readonly year: number;
}

/** What every document has around its contents. */
export function framed({ format, theme, title, agency, year }: Frame, { language = 'zh' }: DocumentOptions) {
  const line = title.replaceAll('\n', ' ');
  const { masthead } = theme;
  const fill = (text: string) => cleanText(fillPattern(text, { agency, year })).replaceAll('\n', ' ');
  return {
    language,
    theme,
    year,
    agency,
    format,
    title: line,
    titleParts: titleParts(line, agency),
    formatName: format.definition.name,
    source: format.definition.source,
    masthead: masthead && {
      ...masthead,
      words: fill(masthead.words),
      number: masthead.number === null ? null : fill(masthead.number),
    },
  };
}

/** Ids of the cells without a value. */
export function blanksOf(format: Format, vector: CellVector): readonly string[] {
  return format.cells.filter((cell) => Number.isNaN(vector[cell.index])).map((cell) => cell.id);
}

/** The signature as printed, filled in by the theme where the report has none. */
export function signatureOf(
  { agency, date }: AnyReport['signature'],
  { signature }: Theme,
  facts: { readonly agency: string; readonly year: number },
): DocumentSignature {
  const signer = agency ?? (signature.agency === null ? null : fillPattern(signature.agency, facts));
  const isDated = date !== null && signature.date !== 'none';
  return {
    agency: signer === null ? null : cleanText(signer),
    date: isDated ? chineseDate(date, signature.date === 'chinese' ? 'chinese' : 'arabic') : null,
    isoDate: date,
  };
}

/** The preamble, or the theme's where there is none. */
export function preambleOf(
  blocks: readonly Block[],
  { preamble }: Theme,
  facts: { readonly agency: string; readonly year: number },
): readonly Passage[] {
  if (blocks.length > 0 || preamble === null) return passagesOf(blocks);
  return passagesOf([{ kind: 'paragraph', text: fillPattern(preamble, facts) }]);
}

function headingOf(
  report: AnyReport,
  section: Section,
  headings: ReportDocumentOptions['headings'],
): LocalText {
  const written =
    headings === 'asWritten' ? report.outline?.find((entry) => entry.section === section.key) : undefined;
  if (!written) return officialHeading(section);
  const text = cleanText(written.text);
  return { zh: written.numbering === '' ? text : `${written.numbering}、${text}`, en: section.heading.en };
}

/** Narrative sections are fields of the report under their key; a format decides which there are. */
export function narrativeOf(report: object, key: string): readonly Block[] {
  return (report as Readonly<Record<string, readonly Block[] | undefined>>)[key] ?? [];
}
