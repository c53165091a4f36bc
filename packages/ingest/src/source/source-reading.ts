import type { Problem } from '@nianbao/core';
import type { FileType, ReadResult } from '../read-result.ts';
import type { SourceDocument } from './source-document.ts';

/** A file opened as a source document, or why it could not be. */
export type SourceReading =
  | { readonly kind: 'source'; readonly document: SourceDocument; readonly problems: readonly Problem[] }
  | { readonly kind: 'refused'; readonly fileType: FileType | null; readonly problems: readonly Problem[] };

/** A document opened: to be understood, read already because its file names its numbers itself, or refused. */
export type OpenedDocument = SourceReading | { readonly kind: 'read'; readonly result: ReadResult };
