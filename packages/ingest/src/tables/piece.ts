import type { SourcePlace } from '@nianbao/core';

/** The characters of one number cell, as they stand. */
export interface RawCell {
  readonly text: string;
  readonly place: SourcePlace;
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
}

/** Tables as a stream of words and runs of numbers, whatever they were drawn with. */
export type Piece = LabelPiece | ValuesPiece;
