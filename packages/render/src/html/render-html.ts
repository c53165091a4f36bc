import type { Finding } from '@nianbao/core';
import { documentOf, type DocumentOptions } from '../document/document-of.ts';
import { documentWords, draftMark } from '../document/document-words.ts';
import type {
  AnyReport,
  DocumentSection,
  NarrativePart,
  ReportDocument,
} from '../document/report-document.ts';
import { findingsMarkup, numberFindings } from './findings-markup.ts';
import { label, type HtmlContext } from './html-context.ts';
import { machineDataMarkup } from './machine-data.ts';
import { markup, trustedMarkup, type Markup } from './markup.ts';
import { narrativeMarkup } from './narrative-markup.ts';
import { stylesheet } from './stylesheet.ts';
import { tablesMarkup } from './table-markup.ts';

export interface HtmlOptions extends DocumentOptions {
  /** Findings to mark on their cells and to list after the report. */
  readonly findings?: readonly Finding[] | undefined;
}

/**
 * A report as one self-contained HTML page: no scripts run, nothing is loaded. It prints on A4 in the look of
 * official documents, reads on a phone, and carries the report JSON (`script#report-json`) and JSON-LD for machines.
 * Blank cells are printed blank, in drafts marked.
 * @throws RenderError when the report's format is unknown
 * @see GB/T 9704—2012
 */
export function renderHtml(report: AnyReport, options: HtmlOptions = {}): string {
  const document = documentOf(report, options);
  const context: HtmlContext = {
    language: document.language,
    isDraft: document.isDraft,
    ...numberFindings(options.findings ?? []),
  };
  return markup`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${document.agency}">
<meta name="generator" content="Nianbao">
<title>${document.title}</title>
<style>${trustedMarkup(stylesheet)}</style>
${machineDataMarkup(document, report)}</head>
<body>
<main>
${articleMarkup(context, document)}${findingsMarkup(context)}</main>
</body>
</html>
`.source;
}

function articleMarkup(context: HtmlContext, document: ReportDocument): Markup {
  const mark = label(context, draftMark(document.blankCells.length));
  const draft = document.isDraft ? markup`<p class="draft">${mark}</p>\n` : null;
  const title = document.titleParts.map((part) => markup`<span class="part">${part}</span>`);
  const sections = document.sections.map((section) => sectionMarkup(context, section));
  return markup`<article>
${draft}<h1>${title}</h1>
${narrativeMarkup(document.preamble)}${sections}${signatureMarkup(context, document)}</article>
`;
}

function sectionMarkup(context: HtmlContext, section: DocumentSection): Markup {
  const content = section.kind === 'tables' ? tablesMarkup(context, section) : proseMarkup(context, section);
  return markup`<section>
<h2 id="section-${section.key}">${label(context, section.heading)}</h2>
${content}</section>
`;
}

function proseMarkup(context: HtmlContext, section: NarrativePart): Markup {
  if (section.passages.length > 0) return narrativeMarkup(section.passages);
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
