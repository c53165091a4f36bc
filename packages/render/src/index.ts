export { columnShares } from './document/column-shares.ts';
export type { Bar, Chart, ChartSection } from './document/chart.ts';
export { chartsOf } from './document/charts-of.ts';
export type { CellAnnotation } from './document/cell-annotation.ts';
export type { DataRecords, DataValue } from './document/data-records.ts';
export { documentOf, REPORT_JSON_TYPE, type ReportDocumentOptions } from './document/document-of.ts';
export { COMPARISON_JSON_TYPE, documentOfComparison } from './document/document-of-comparison.ts';
export {
  CORRECTION_JSON_TYPE,
  documentOfCorrection,
  type CorrectionOptions,
} from './document/document-of-correction.ts';
export {
  documentOfRollUp,
  ROLL_UP_JSON_TYPE,
  type RollUpDocumentOptions,
} from './document/document-of-roll-up.ts';
export type { DocumentOptions } from './document/document-options.ts';
export type {
  ChartPassage,
  FigurePassage,
  HeadingPassage,
  ListPassage,
  ParagraphPassage,
  Passage,
  RevisedPassage,
  TablePassage,
} from './document/passage.ts';
export { printCell } from './document/print-cell.ts';
export type {
  AnyReport,
  DocumentCell,
  DocumentData,
  DocumentLabel,
  DocumentRow,
  DocumentSection,
  DocumentTable,
  DocumentValue,
  NarrativePart,
  ReportDocument,
  TablePart,
} from './document/report-document.ts';
export { RenderError, renderProblems } from './render-problems.ts';
export { parseTheme } from './theme/parse-theme.ts';
export { officialTheme, type ChartColours, type Logo, type Masthead, type Theme } from './theme/theme.ts';
