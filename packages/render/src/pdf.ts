export {
  closePdfWorkers,
  renderPdf,
  setPdf,
  type PdfOptions,
  type PdfSetting,
  type PdfStandard,
} from './pdf/render-pdf.ts';
export { RenderError, renderProblems } from './render-problems.ts';
