export { closePdfWorkers, renderPdf, type PdfOptions, type PdfStandard } from './pdf/render-pdf.ts';
export { RenderError, renderProblems } from './render-problems.ts';
