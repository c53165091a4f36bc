import type { Problem } from '@nianbao/core';
import type { ReadResult } from '@nianbao/ingest';

/** A document as the commands see it: what it is called, and what reading it gave. */
export interface Document extends Pick<
  ReadResult,
  'fileType' | 'report' | 'cells' | 'texts' | 'unused' | 'problems'
> {
  readonly file: string;
  /** SHA-256 of the bytes that were read, where it is a file of its own. */
  readonly sha256?: string | undefined;
}

/** A document that could not even be opened, or that was given up. */
export function unusable(file: string, problems: readonly Problem[]): Document {
  return { file, fileType: null, report: null, cells: [], texts: [], unused: [], problems };
}
