import type { Finding, LocalText, Problem } from '@nianbao/core';
import type { ReportDocumentOptions } from '../document/document-of.ts';
import type { AnyReport, ReportDocument } from '../document/report-document.ts';
import type { PdfStandard } from '../pdf/pdf-standard.ts';

/** How a file is written; each writer takes what concerns it. */
export interface SettingOptions {
  /** HTML: marked on their cells and listed. */
  readonly findings?: readonly Finding[] | undefined;
  /** HTML, PDF, DOCX: bytes of the images of the narrative and of the theme, by their SHA-256. */
  readonly images?: ReadonlyMap<string, Uint8Array> | undefined;
  /** PDF, PNG: a folder of font files to use before the packaged ones. */
  readonly fonts?: { readonly folder: string } | undefined;
  /** PDF, PNG: takes what needs a look in the finished file, such as characters without a glyph; HTML, DOCX: images that are not at hand. */
  readonly onProblem?: ((problem: Problem) => void) | undefined;
  /** PDF: PDF/UA-1 unless given; PDF/A for archives. */
  readonly standard?: PdfStandard | undefined;
  /** CSV: begin with a byte order mark, which Excel needs. */
  readonly bom?: boolean | undefined;
}

/** What the writers can be told of a report; each takes what concerns it. */
export type WriterOptions = ReportDocumentOptions & SettingOptions;

export interface Writer {
  readonly id: WriterId;
  readonly label: LocalText;
  readonly mediaType: string;
  /** With its dot. */
  readonly extension: string;
  /** The bytes of the file. @throws RenderError with problems in both languages. */
  readonly render: (report: AnyReport, options?: WriterOptions) => Promise<Uint8Array>;
  /**
   * The bytes of any document: `documentOf`, `documentOfRollUp` or `documentOfComparison`. Absent from writers that draw
   * a single report.
   * @throws RenderError with problems in both languages.
   */
  readonly set?: (document: ReportDocument, options?: SettingOptions) => Promise<Uint8Array>;
}

export type WriterId =
  | 'html'
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'svg'
  | 'picture'
  | 'png'
  | 'csv'
  | 'md'
  | 'txt'
  | 'json';

const utf8 = new TextEncoder();

/** A page with its images re-encoded, which a browser cannot do and the page itself therefore does not. */
async function setPage(document: ReportDocument, options: SettingOptions = {}): Promise<Uint8Array> {
  const [{ setHtml }, { figuresIn }] = await Promise.all([
    import('../html/render-html.ts'),
    import('../images/figures-in.ts'),
  ]);
  if (figuresIn(document).length === 0) return utf8.encode(setHtml(document, options));
  const { prepareImages } = await import('../images/prepare-images.ts');
  const prepared = await prepareImages(
    document,
    options.images ?? new Map(),
    options.onProblem ?? (() => {}),
  );
  const images = new Map([...prepared].map(([hash, { bytes }]) => [hash, bytes]));
  // What is missing was reported when the images were prepared.
  return utf8.encode(setHtml(document, { ...options, images, onProblem: undefined }));
}

/** Every file type that a report can be written as. Each is loaded when it is first used. */
export const writers: readonly Writer[] = [
  {
    id: 'html',
    label: { zh: '网页', en: 'Web page' },
    mediaType: 'text/html; charset=utf-8',
    extension: '.html',
    render: async (report, options) => {
      const { documentOf } = await import('../document/document-of.ts');
      return setPage(documentOf(report, options), options);
    },
    set: setPage,
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
    set: async (document, options) => {
      const { setPdf } = await import('../pdf/render-pdf.ts');
      return setPdf(document, options);
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
    set: async (document, options) => {
      const { setDocx } = await import('../docx/render-docx.ts');
      return setDocx(document, options);
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
    set: async (document) => {
      const { setXlsx } = await import('../xlsx/render-xlsx.ts');
      return setXlsx(document);
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
    id: 'picture',
    label: { zh: '图解（网页）', en: 'Picture (web page)' },
    mediaType: 'text/html; charset=utf-8',
    extension: '.picture.html',
    render: async (report, options) => {
      const { renderPicturePage } = await import('../svg/render-picture-page.ts');
      return utf8.encode(renderPicturePage(report, options));
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
    set: async (document, options) => {
      const { setCsv } = await import('../csv/render-csv.ts');
      return utf8.encode(setCsv(document, options));
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
    set: async (document) => {
      const { setMarkdown } = await import('../markdown/render-markdown.ts');
      return utf8.encode(setMarkdown(document));
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
    set: async (document) => {
      const { setText } = await import('../plain-text/render-text.ts');
      return utf8.encode(setText(document));
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
    set: async ({ data }) => {
      const { renderJson } = await import('../json/render-json.ts');
      return utf8.encode(renderJson(data.value));
    },
  },
];

/** The writer with this id, or `undefined`. */
export function writerById(id: string): Writer | undefined {
  return writers.find((writer) => writer.id === id);
}
