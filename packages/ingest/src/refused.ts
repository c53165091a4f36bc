import type { Problem } from '@nianbao/core';
import type { FileType, ReadResult } from './read-result.ts';

/** The result of a document that gives no report and no evidence: only why. */
export function refused(fileType: FileType | null, problems: readonly Problem[]) {
  return {
    fileType,
    report: null,
    cells: [],
    texts: [],
    unused: [],
    images: new Map(),
    problems,
  } satisfies ReadResult;
}
