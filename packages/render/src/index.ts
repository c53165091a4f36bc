export { columnShares } from './document/column-shares.ts';
export { documentOf, type DocumentOptions } from './document/document-of.ts';
export { printCell } from './document/print-cell.ts';
export type {
  AnyReport,
  DocumentCell,
  DocumentLabel,
  DocumentRow,
  DocumentSection,
  DocumentTable,
  DocumentValue,
  HeadingPassage,
  NarrativePart,
  ParagraphPassage,
  Passage,
  ReportDocument,
  TablePart,
} from './document/report-document.ts';
export { RenderError, renderProblems } from './render-problems.ts';
