import type { JSX } from 'solid-js';

/** What a cell is worth to sorting and to files; `null` where there is nothing. */
export type ColumnValue = string | number | null;

/** A column of a table of records. */
export interface Column<Row> {
  readonly id: string;
  /** Its heading, asked for again when the language changes. */
  readonly header: () => string;
  readonly value: (row: Row) => ColumnValue;
  /** What is shown instead of the plain value. */
  readonly cell?: (row: Row) => JSX.Element;
  /** Numbers stand at the end. */
  readonly align?: 'start' | 'end';
  /** It names the row: shown first on a phone, and read out before the other cells. */
  readonly isHeading?: boolean;
  /** Hidden until somebody chooses it. */
  readonly isExtra?: boolean;
}
