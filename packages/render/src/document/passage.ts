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

/** A cell that holds a number, a sign for none, or nothing. */
const figure = /^[\s\d.,%％+\-−－—/*]*$/u;

/**
 * The column that says what a row is about: the first of words in a list that the document makes; in a table that
 * somebody wrote, the first of words where each row has its own and everything to its right is numbers. -1 for none.
 */
export function rowHeadColumn(table: TablePassage): number {
  return isMadeList(table) ? (table.words?.[0] ?? -1) : headColumnOfWritten(table);
}

function headColumnOfWritten({ rows, headRows }: TablePassage): number {
  const body = rows.slice(headRows);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const isFigure = (text = '') => figure.test(text);
  const at = Array.from({ length: width }, (_, column) => column).find(
    (column) => !body.every((row) => isFigure(row[column])),
  );
  if (headRows === 0 || body.length < 2 || at === undefined || at === width - 1) return -1;
  const names = body.map((row) => row[at] ?? '');
  const areHeads = new Set(names).size === names.length && !names.some(isFigure);
  return areHeads && body.every((row) => row.slice(at + 1).every(isFigure)) ? at : -1;
}

/** An image, whose bytes the writer is handed beside the document. */
export type FigurePassage = FigureBlock;

/** A chart, drawn by the writer. */
export interface ChartPassage {
  readonly kind: 'chart';
  readonly chart: Chart;
}
