import type { SourcePlace } from '@nianbao/core';

/** The characters of one number cell, as they stand. */
export interface RawCell {
  readonly text: string;
  readonly place: SourcePlace;
  /**
   * `absent`: the document has no such column, and the cell only keeps the place of its number;
   * `byHead`: it stands elsewhere than in the format and was found by the head of its column;
   * `byIdentities`: it stands elsewhere, which only the identities tell.
   */
  readonly found?: 'absent' | 'byHead' | 'byIdentities';
}

/** Words of a table. */
export interface LabelPiece {
  readonly kind: 'label';
  readonly text: string;
  readonly place: SourcePlace;
  /** Index of the source item it comes from. */
  readonly item: number;
}

/** Number cells that stand side by side. */
export interface ValuesPiece {
  readonly kind: 'values';
  readonly cells: readonly RawCell[];
  readonly item: number;
  /** Other source items that hold some of the cells: a table in two halves side by side. */
  readonly otherItems?: readonly number[];
}

/** Tables as a stream of words and runs of numbers, whatever they were drawn with. */
export type Piece = LabelPiece | ValuesPiece;

/** Pieces, and numbers that stand under a head or beside a label that the tables do not have. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  readonly extras: readonly RawCell[];
}
