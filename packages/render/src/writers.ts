export { pdfStandards, type PdfStandard } from './pdf/pdf-standard.ts';
export { RenderError, renderProblems } from './render-problems.ts';
export { writerById, writers, type Writer, type WriterId, type WriterOptions } from './writers/writers.ts';
