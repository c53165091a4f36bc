import type { SourcePlace } from '@nianbao/core';
import type { FileType, UnusedPassage } from '../read-result.ts';

/** A word of a line, and how far across the page it reaches. */
export interface LineWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly place: SourcePlace;
}

/** One line of text, or a whole paragraph where the file type keeps paragraphs. */
export interface SourceLine {
  readonly kind: 'line';
  /** As it stands in the document, without the white space around it. */
  readonly text: string;
  /** Where its first character stands. */
  readonly place: SourcePlace;
  /** White space before it, in character widths (a Chinese character is 2); `null` where the file type has none to tell. */
  readonly indent: number | null;
  /** A paragraph of its own: never joined with its neighbours. */
  readonly isParagraph: boolean;
  /** It is an item of a list by the document's own marks; a number or bullet is then not part of its text. */
  readonly list?: 'ordered' | 'unordered' | undefined;
  /** Its words where the file type says where on the page each stands. */
  readonly words?: readonly LineWord[] | undefined;
}

/** A cell of a table, at its first row and column. Rows and columns count from 0. */
export interface SourceCell {
  readonly text: string;
  readonly place: SourcePlace;
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
}

export interface SourceGrid {
  readonly kind: 'grid';
  readonly place: SourcePlace;
  /** Cells by the row they begin in; rows that only hold cells from above are empty. */
  readonly rows: readonly (readonly SourceCell[])[];
  /** Leading rows that the document marks as heads; absent where its file type does not tell. */
  readonly headRows?: number | undefined;
  readonly caption?: string | undefined;
}

/** A picture where it stands among the text. */
export interface SourceFigure {
  readonly kind: 'figure';
  readonly place: SourcePlace;
  /** SHA-256 of its bytes in lower-case hex; `null` when they are not in the file or are no picture that is kept. */
  readonly image: string | null;
  /** What the document says it shows; empty when nothing. */
  readonly alt: string;
  /** What the file calls it; empty when it has no name. */
  readonly name: string;
  readonly caption?: string | undefined;
}

export type SourceItem = SourceLine | SourceGrid | SourceFigure;

/** A document in reading order, with what its file type tells about it and no understanding yet. */
export interface SourceDocument {
  readonly fileType: FileType;
  /**
   * `typeset`: lines broken and spaced by typesetting, so that spaces beside Chinese characters mean nothing;
   * `authored`: the spaces are the author's.
   */
  readonly spacing: 'typeset' | 'authored';
  readonly items: readonly SourceItem[];
  /** The order of the items is the reader's: it says nothing about the order of chapters. */
  readonly isReordered?: boolean | undefined;
  /** Bytes of the figures by their SHA-256. */
  readonly images?: ReadonlyMap<string, Uint8Array> | undefined;
  /** What the reader of the file left out. */
  readonly leftOut?: readonly UnusedPassage[] | undefined;
}

/** The place of a character of a line. Where the line's own place cannot be counted in characters, the line's. */
export function placeIn(line: SourceLine, offset: number): SourcePlace {
  return line.place.kind === 'text' ? { ...line.place, column: line.place.column + offset } : line.place;
}
