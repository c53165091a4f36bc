import type { Finding, LocalText, Problem } from '@nianbao/core';
import type { DocumentOptions } from '../document/document-of.ts';
import type { AnyReport } from '../document/report-document.ts';

/** What the writers can be told; each takes what concerns it. */
export interface WriterOptions extends DocumentOptions {
  /** HTML: marked on their cells and listed. */
  readonly findings?: readonly Finding[] | undefined;
  /** Pictures: reports of other years, for the trend. */
  readonly history?: readonly AnyReport[] | undefined;
  /** PDF, PNG: a folder of font files to use before the packaged ones. */
  readonly fonts?: { readonly folder: string } | undefined;
  /** PDF, PNG: takes what needs a look in the finished file, such as characters without a glyph. */
  readonly onProblem?: ((problem: Problem) => void) | undefined;
  /** CSV: begin with a byte order mark, which Excel needs. */
  readonly bom?: boolean | undefined;
}

export interface Writer {
  readonly id: WriterId;
  readonly label: LocalText;
  readonly mediaType: string;
  /** With its dot. */
  readonly extension: string;
  /** The bytes of the file. @throws RenderError with problems in both languages. */
  readonly render: (report: AnyReport, options?: WriterOptions) => Promise<Uint8Array>;
}

export type WriterId = 'html' | 'pdf' | 'docx' | 'xlsx' | 'svg' | 'png' | 'csv' | 'md' | 'txt' | 'json';

const utf8 = new TextEncoder();

/** Every file type that a report can be written as. Each is loaded when it is first used. */
export const writers: readonly Writer[] = [
  {
    id: 'html',
    label: { zh: '网页', en: 'Web page' },
    mediaType: 'text/html; charset=utf-8',
    extension: '.html',
    render: async (report, options) => {
      const { renderHtml } = await import('../html/render-html.ts');
      return utf8.encode(renderHtml(report, options));
    },
  },
  {
    id: 'pdf',
    label: { zh: 'PDF 文件', en: 'PDF' },
    mediaType: 'application/pdf',
    extension: '.pdf',
    render: async (report, options) => {
      const { renderPdf } = await import('../pdf/render-pdf.ts');
      return renderPdf(report, options);
    },
  },
  {
    id: 'docx',
    label: { zh: 'Word 文件', en: 'Word' },
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: '.docx',
    render: async (report, options) => {
      const { renderDocx } = await import('../docx/render-docx.ts');
      return renderDocx(report, options);
    },
  },
  {
    id: 'xlsx',
    label: { zh: 'Excel 工作簿', en: 'Excel' },
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: '.xlsx',
    render: async (report, options) => {
      const { renderXlsx } = await import('../xlsx/render-xlsx.ts');
      return renderXlsx(report, options);
    },
  },
  {
    id: 'svg',
    label: { zh: '图解', en: 'Picture' },
    mediaType: 'image/svg+xml',
    extension: '.svg',
    render: async (report, options) => {
      const { renderSvg } = await import('../svg/render-svg.ts');
      return utf8.encode(renderSvg(report, options));
    },
  },
  {
    id: 'png',
    label: { zh: '图解（PNG）', en: 'Picture (PNG)' },
    mediaType: 'image/png',
    extension: '.png',
    render: async (report, options) => {
      const { renderPng } = await import('../png/render-png.ts');
      return renderPng(report, options);
    },
  },
  {
    id: 'csv',
    label: { zh: 'CSV 数据', en: 'CSV' },
    mediaType: 'text/csv; charset=utf-8',
    extension: '.csv',
    render: async (report, options) => {
      const { renderCsv } = await import('../csv/render-csv.ts');
      return utf8.encode(renderCsv([report], options));
    },
  },
  {
    id: 'md',
    label: { zh: 'Markdown 文本', en: 'Markdown' },
    mediaType: 'text/markdown; charset=utf-8',
    extension: '.md',
    render: async (report, options) => {
      const { renderMarkdown } = await import('../markdown/render-markdown.ts');
      return utf8.encode(renderMarkdown(report, options));
    },
  },
  {
    id: 'txt',
    label: { zh: '纯文本', en: 'Plain text' },
    mediaType: 'text/plain; charset=utf-8',
    extension: '.txt',
    render: async (report, options) => {
      const { renderText } = await import('../plain-text/render-text.ts');
      return utf8.encode(renderText(report, options));
    },
  },
  {
    id: 'json',
    label: { zh: 'JSON 数据', en: 'JSON' },
    mediaType: 'application/json',
    extension: '.json',
    render: async (report) => {
      const { renderJson } = await import('../json/render-json.ts');
      return utf8.encode(renderJson(report));
    },
  },
];

/** The writer with this id, or `undefined`. */
export function writerById(id: string): Writer | undefined {
  return writers.find((writer) => writer.id === id);
}
