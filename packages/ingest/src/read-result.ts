import type { CellValue, Problem, Report, SourcePlace } from '@nianbao/core';

/**
 * How sure the reader is of a cell.
 * - `certain`: label, order and value agree
 * - `probable`: found by order or by an unusual wording
 * - `doubtful`: a person should look
 */
export type Certainty = 'certain' | 'probable' | 'doubtful';

/** Where a cell's value was read. */
export interface CellEvidence {
  /** Cell id. */
  readonly cell: string;
  readonly value: CellValue;
  /** The characters it was read from, as they stand in the document; empty for a blank or a deduced value. */
  readonly source: string;
  readonly place: SourcePlace | null;
  readonly certainty: Certainty;
  /** The value does not stand in the document but follows from identities. */
  readonly deduced?: boolean | undefined;
  /** Why it is not certain. */
  readonly note?: { readonly zh: string; readonly en: string } | undefined;
}

/** Where a narrative field or heading was read. */
export interface TextEvidence {
  /** `title`, `agency`, `year`, `signature.date`, `overview.3`, … */
  readonly path: string;
  readonly source: string;
  readonly place: SourcePlace;
}

/** Something in the document that did not become part of the report. */
export interface UnusedPassage {
  readonly text: string;
  readonly place: SourcePlace;
  /** Why it was left out: page furniture, a table head printed again or torn off, a picture that is no figure, not understood. */
  readonly reason: 'furniture' | 'repeatedHead' | 'picture' | 'notUnderstood';
}

export type FileType = 'txt' | 'html' | 'docx' | 'pdf' | 'xlsx' | 'csv' | 'md' | 'json';

/** What reading a document gives: a report or `null`, the evidence for it, and everything that was wrong or left over. */
export interface ReadResult {
  readonly fileType: FileType | null;
  readonly report: Report | null;
  readonly cells: readonly CellEvidence[];
  readonly texts: readonly TextEvidence[];
  readonly unused: readonly UnusedPassage[];
  /** Bytes of the report's figures by the lower-case hex SHA-256 that their blocks name. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  /**
   * What the web page around the report says of it: who published it, and when (ISO 8601). It is not part of the report;
   * the agency stands in where title and signature name none. Absent where the page says nothing.
   */
  readonly publication?: { readonly agency: string | null; readonly date: string | null } | undefined;
  readonly problems: readonly Problem[];
}
