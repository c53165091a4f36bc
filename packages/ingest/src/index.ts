export { defaultLimits, type ReadLimits } from './limits.ts';
export { ingestProblems } from './problems.ts';
export type {
  CellEvidence,
  Certainty,
  FileType,
  ReadResult,
  TextEvidence,
  UnusedPassage,
} from './read-result.ts';
export { openDocument } from './open-document.ts';
export type { OpenedDocument } from './source/source-reading.ts';
export { read, readOpened, type ReadOptions } from './read.ts';
export { understand, type Understanding } from './understand/understand.ts';
export type {
  SourceCell,
  SourceDocument,
  SourceGrid,
  SourceItem,
  SourceLine,
} from './source/source-document.ts';
export { sourceOfText } from './source/source-of-text.ts';
