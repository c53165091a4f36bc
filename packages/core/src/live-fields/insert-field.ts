import type { ListBlock, ParagraphBlock } from '../report/narrative.ts';
import { editText, fieldText } from './live-text.ts';
import { liveTextOf, withLiveText } from './live-texts.ts';

/** A stretch of a block that a field is to take the place of; `start` = `end` inserts. */
export interface FieldPosition {
  /** Item of a list, from 0. */
  readonly item?: number | undefined;
  /** UTF-16 units within the paragraph or item. */
  readonly start: number;
  readonly end: number;
}

/**
 * The block with a live field put in.
 * @param printed what the cell prints, as `printCell` gives it
 */
export function insertField<B extends ParagraphBlock | ListBlock>(
  block: B,
  { item = 0, start, end }: FieldPosition,
  cell: string,
  printed: string,
): B {
  return withLiveText(block, item, editText(liveTextOf(block, item), start, end, fieldText(cell, printed)));
}
