export { closePdfWorkers, renderPdf, setPdf, type PdfOptions, type PdfSetting } from './pdf/render-pdf.ts';
export { pdfStandards, type PdfStandard } from './pdf/pdf-standard.ts';
export { RenderError, renderProblems } from './render-problems.ts';
