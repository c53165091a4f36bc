import type { Finding, Problem } from '@nianbao/core';
import { documentOf, type ReportDocumentOptions } from '../document/document-of.ts';
import { documentWords } from '../document/document-words.ts';
import type {
  AnyReport,
  DocumentSection,
  NarrativePart,
  ReportDocument,
} from '../document/report-document.ts';
import { findingsMarkup, numberFindings } from './findings-markup.ts';
import { label, type HtmlContext } from './html-context.ts';
import { mastheadMarkup, themeStyles } from './theme-markup.ts';
import { markup, type Markup } from './markup.ts';
import { pageMarkup } from './page-markup.ts';
import { narrativeMarkup } from './narrative-markup.ts';
import { stylesheet } from './stylesheet.ts';
import { tablesMarkup } from './table-markup.ts';

/** How a document is set as a page. */
export interface HtmlSetting {
  /** Findings to mark on their cells and to list after the report. */
  readonly findings?: readonly Finding[] | undefined;
  /** Bytes of the images of the narrative and of the theme, by their SHA-256. */
  readonly images?: ReadonlyMap<string, Uint8Array> | undefined;
  /** Takes what needs a look: images that are not at hand, whose words are set in their place. */
  readonly onProblem?: ((problem: Problem) => void) | undefined;
}

export type HtmlOptions = ReportDocumentOptions & HtmlSetting;

/**
 * A report as one self-contained HTML page: no scripts run, nothing is loaded. It prints on A4 in the look of
 * official documents, reads on a phone, and carries the report JSON (`script#report-json`) and JSON-LD for machines.
 * Blank cells are printed blank, in drafts marked.
 * @throws RenderError when the report's format is unknown
 * @see GB/T 9704—2012
 */
export function renderHtml(report: AnyReport, options: HtmlOptions = {}): string {
  return setHtml(documentOf(report, options), options);
}

/** Any document as one self-contained HTML page: a report, a roll-up, a comparison. */
export function setHtml(document: ReportDocument, options: HtmlSetting = {}): string {
  const context: HtmlContext = {
    language: document.language,
    isDraft: document.isDraft,
    theme: document.theme,
    images: options.images ?? new Map(),
    onProblem: options.onProblem ?? (() => undefined),
    ...numberFindings(options.findings ?? []),
  };
  return pageMarkup(
    document,
    stylesheet + themeStyles(document.theme),
    markup`${articleMarkup(context, document)}${findingsMarkup(context)}`,
  );
}

function articleMarkup(context: HtmlContext, document: ReportDocument): Markup {
  const draft = document.notice && markup`<p class="draft">${label(context, document.notice)}</p>\n`;
  const title = document.titleParts.map((part) => markup`<span class="part">${part}</span>`);
  const sections = document.sections.map((section) => sectionMarkup(context, section));
  const annexes = document.annexes.map((annex) => sectionMarkup(context, annex, 'annex'));
  return markup`<article>
${mastheadMarkup(context, document)}${draft}<h1>${title}</h1>
${narrativeMarkup(context, document.preamble)}${sections}${signatureMarkup(context, document)}${annexes}</article>
`;
}

function sectionMarkup(context: HtmlContext, section: DocumentSection, place?: 'annex'): Markup {
  const content =
    section.kind === 'tables'
      ? [tablesMarkup(context, section), narrativeMarkup(context, section.remarks)]
      : proseMarkup(context, section);
  return markup`<section${place && markup` class="${place}"`}>
<h2 id="section-${section.key}">${label(context, section.heading)}</h2>
${content}</section>
`;
}

function proseMarkup(context: HtmlContext, section: NarrativePart): Markup {
  if (section.passages.length > 0) return narrativeMarkup(context, section.passages);
  if (!context.isDraft) return markup``;
  return markup`<p class="unwritten">${label(context, documentWords.emptySection)}</p>\n`;
}

function signatureMarkup(context: HtmlContext, { signature, isDraft }: ReportDocument): Markup {
  const agency = signature.agency ?? (isDraft ? documentWords.unsigned[context.language] : null);
  const date = signature.date ?? (isDraft ? documentWords.undated[context.language] : null);
  if (agency === null && date === null) return markup``;
  const lines = [agency, date].map((line) => (line === null ? null : markup`<p>${line}</p>\n`));
  return markup`<footer class="signature">\n${lines}</footer>\n`;
}
