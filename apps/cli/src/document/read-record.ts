import type { SourceState } from './source-state.ts';
import type { Document } from './document.ts';

/** A document that was read for machines: one JSON object, the same shape whatever the document is. */
export interface ReadRecord extends Pick<Document, 'file' | 'fileType' | 'report' | 'problems'> {
  /** Size, time of the last change and SHA-256 of the file that was read; `null` for standard input and lines of NDJSON. */
  readonly source: SourceState | null;
  /** Identifies the program, command and options that made the record: `--resume` goes on with the same ones only. */
  readonly run: string;
  readonly status: 'fine' | 'unusable';
  /** With `--evidence` only. */
  readonly evidence?: Pick<Document, 'cells' | 'texts' | 'unused'>;
}

export function recordOfDocument(
  document: Document,
  source: SourceState | null,
  run: string,
  hasEvidence: boolean,
): ReadRecord {
  const { file, fileType, report, problems, cells, texts, unused } = document;
  const status = report ? 'fine' : 'unusable';
  const record: ReadRecord = { file, source, run, fileType, status, report, problems };
  return hasEvidence ? { ...record, evidence: { cells, texts, unused } } : record;
}
