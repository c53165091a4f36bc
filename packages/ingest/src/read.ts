import { formats as officialFormats, parseReport } from '@nianbao/core';
import { defaultLimits, type ReadLimits } from './limits.ts';
import { openDocument } from './open-document.ts';
import type { ReadResult } from './read-result.ts';
import { refused } from './refused.ts';
import type { OpenedDocument } from './source/source-reading.ts';
import { understand } from './understand/understand.ts';

export interface ReadOptions {
  /** Name of the file, for messages only: the type is found from the content. */
  readonly name?: string | undefined;
  readonly limits?: Partial<ReadLimits> | undefined;
}

/**
 * Reads a document of any supported type as an annual report. Never throws on input: what is wrong with it is in
 * `problems`, and a document that is no report gives `report: null`.
 */
export async function read(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  return readOpened(await openDocument(bytes, { ...defaultLimits, ...options.limits }));
}

/** Understands an opened document and makes sure that what comes out is a report by core's own schema. */
export function readOpened(opened: OpenedDocument): ReadResult {
  if (opened.kind === 'read') return opened.result;
  if (opened.kind === 'refused') return refused(opened.fileType, opened.problems);
  const understanding = understand(opened.document, officialFormats);
  const problems = [...opened.problems, ...understanding.problems];
  if (!understanding.report) return { ...understanding, report: null, problems };
  const parsed = parseReport(understanding.report);
  return { ...understanding, report: parsed.report, problems: [...problems, ...parsed.problems] };
}
