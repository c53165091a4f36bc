import {
  deriveLayout,
  packCells,
  type Block,
  type Format,
  type Language,
  type LocalText,
  type Section,
} from '@nianbao/core';
import { cleanText } from './clean-text.ts';
import { formatOf, type FormatOptions } from './format-of.ts';
import { passagesOf } from './passages-of.ts';
import type { AnyReport, DocumentSection, ReportDocument } from './report-document.ts';
import { titleParts } from './title-parts.ts';
import { tablesOf } from './tables-of.ts';

export interface DocumentOptions extends FormatOptions {
  /** `zh` (default): official labels alone. `en`: English beside them. */
  readonly language?: Language | undefined;
  /** Mark as a draft. Unless given, a report with blank cells is one. */
  readonly draft?: boolean | undefined;
  /** `official` (default): sections under the headings of the format. `asWritten`: as the report's outline words them. */
  readonly headings?: 'official' | 'asWritten' | undefined;
}

/**
 * A report as a document: title, preamble, the sections of its format with tables filled, signature.
 * @throws RenderError (`render.format.unknown`) when the format is neither official nor among `formats`
 */
export function documentOf(report: AnyReport, options: DocumentOptions = {}): ReportDocument {
  const format = formatOf(report, options.formats);
  const vector = packCells(format, report);
  const blankCells = format.cells.filter((cell) => Number.isNaN(vector[cell.index])).map((cell) => cell.id);
  const { agency, date } = report.signature;
  const title = cleanText(report.title).replaceAll('\n', ' ');
  const ownName = cleanText(report.agency);
  return {
    language: options.language ?? 'zh',
    year: report.year,
    agency: ownName,
    title,
    titleParts: titleParts(title, ownName),
    formatName: format.definition.name,
    source: format.definition.source,
    isDraft: options.draft ?? blankCells.length > 0,
    blankCells,
    preamble: passagesOf(report.preamble),
    sections: format.definition.sections.map((section) =>
      sectionOf(format, report, section, headingOf(report, section, options.headings)),
    ),
    signature: {
      agency: agency === null ? null : cleanText(agency),
      date: date === null ? null : chineseDate(date),
    },
  };
}

function headingOf(report: AnyReport, section: Section, headings: DocumentOptions['headings']): LocalText {
  const written =
    headings === 'asWritten' ? report.outline?.find((entry) => entry.section === section.key) : undefined;
  const numbering = written?.numbering ?? section.ordinal;
  const text = cleanText(written?.text ?? section.heading.zh);
  return { zh: numbering === '' ? text : `${numbering}、${text}`, en: section.heading.en };
}

function sectionOf(format: Format, report: AnyReport, section: Section, heading: LocalText): DocumentSection {
  const { key } = section;
  if (section.kind === 'narrative') {
    // Narrative sections are fields of the report under their key; a format decides which there are.
    const blocks = (report as unknown as Readonly<Record<string, readonly Block[] | undefined>>)[key];
    return { kind: 'narrative', key, heading, passages: passagesOf(blocks ?? []) };
  }
  const grid = deriveLayout(format).get(key);
  if (!grid) throw new Error(`Format "${format.id}" has no layout for section "${key}"`);
  return { kind: 'tables', key, heading, tables: tablesOf(format, report, grid, section.heading) };
}

/** 2021-01-29 → 2021年1月29日, as official documents write dates. */
function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
