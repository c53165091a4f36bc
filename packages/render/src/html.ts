export { documentOf, type DocumentOptions } from './document/document-of.ts';
export { printCell } from './document/print-cell.ts';
export type { AnyReport, ReportDocument } from './document/report-document.ts';
export { REPORT_JSON_TYPE } from './html/machine-data.ts';
export { renderHtml, type HtmlOptions } from './html/render-html.ts';
export { RenderError, renderProblems } from './render-problems.ts';
