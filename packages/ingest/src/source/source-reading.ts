import type { Problem } from '@nianbao/core';
import type { FileType } from '../read-result.ts';
import type { SourceDocument } from './source-document.ts';

/** A file opened as a source document, or why it could not be. */
export type SourceReading =
  | { readonly kind: 'source'; readonly document: SourceDocument; readonly problems: readonly Problem[] }
  | { readonly kind: 'refused'; readonly fileType: FileType | null; readonly problems: readonly Problem[] };
