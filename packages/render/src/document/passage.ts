import type { FigureBlock, ListBlock, TableBlock, TextPiece } from '@nianbao/core';
import type { Chart } from './chart.ts';

/** A block of text ready to set: headings that run in are joined to the paragraph they lead. */
export type Passage =
  | HeadingPassage
  | ParagraphPassage
  | RevisedPassage
  | ListPassage
  | TablePassage
  | FigurePassage
  | ChartPassage;

export interface HeadingPassage {
  readonly kind: 'heading';
  /** Numbering and words: （一）主动公开. */
  readonly text: string;
  readonly level: number;
}

export interface ParagraphPassage {
  readonly kind: 'paragraph';
  readonly lead?: HeadingPassage | undefined;
  readonly text: string;
}

/** A paragraph of two versions at once: what was removed is struck, what was added underlined. */
export interface RevisedPassage {
  readonly kind: 'revised';
  readonly pieces: readonly TextPiece[];
}

export type ListPassage = Omit<ListBlock, 'fields'>;

export interface TablePassage extends TableBlock {
  /** Widths of the columns as shares that sum to 1; equal unless given. */
  readonly shares?: readonly number[] | undefined;
  /** Columns of words, from 0, which begin at the left; the others stand in the middle. */
  readonly words?: readonly number[] | undefined;
}

/** Whether a table is a list that the document makes, rather than one that somebody wrote into the narrative. */
export function isMadeList({ shares }: TablePassage): boolean {
  return shares !== undefined;
}

/** The column that says what a row is about: the first of words in a list that the document makes; -1 for none. */
export function rowHeadColumn(table: TablePassage): number {
  return isMadeList(table) ? (table.words?.[0] ?? -1) : -1;
}

/** An image, whose bytes the writer is handed beside the document. */
export type FigurePassage = FigureBlock;

/** A chart, drawn by the writer. */
export interface ChartPassage {
  readonly kind: 'chart';
  readonly chart: Chart;
}
