import type { DerivedTable } from '@nianbao/core';
import type { SourceCell, SourceGrid } from '../source/source-document.ts';
import { likeness } from '../text/common-length.ts';
import { labelText } from '../text/label-text.ts';
import { isCellText } from './cell-text.ts';
import { matrixOf, type GridMatrix } from './grid-matrix.ts';
import { mapColumns, type ColumnMap } from './map-columns.ts';
import type { LabelPiece, RawCell } from './piece.ts';
import { ALIKE, labelsOf, likenessTo } from './table-labels.ts';

/** A label with typing errors or torn in pieces is at least so much like itself. */
const TORN = 0.5;

/** A row of a grid whose column heads are known, with its numbers in the order of the format. */
export interface StraightRow {
  readonly kind: 'straight';
  readonly map: ColumnMap;
  readonly labels: readonly LabelPiece[];
  readonly cells: readonly RawCell[];
  readonly item: number;
}

/** A row that is left as it stands: heads, titles, and rows below heads that are not understood. */
export interface PlainRow {
  readonly kind: 'plain';
  readonly cells: readonly SourceCell[];
  readonly item: number;
}

export interface StraightGrid {
  readonly rows: readonly (StraightRow | PlainRow)[];
  /** Numbers under heads or beside labels that no table has. */
  readonly extras: readonly RawCell[];
  /** The columns at its end, for a grid that goes on without heads, and how many columns it has. */
  readonly map: ColumnMap | null;
  readonly width: number;
}

/** Puts the numbers of a grid in the order of the format, by the heads of their columns. `above` is the grid before it. */
export function straightenGrid(
  grid: SourceGrid,
  item: number,
  tables: readonly DerivedTable[],
  above: StraightGrid | null,
): StraightGrid {
  const matrix = matrixOf(grid);
  const plain = (cells: readonly SourceCell[]): PlainRow => ({ kind: 'plain', cells, item });
  if (!matrix) return { rows: grid.rows.map(plain), extras: [], map: null, width: 0 };
  const width = matrix[0]?.length ?? 0;
  const rows: (StraightRow | PlainRow)[] = [];
  const extras: RawCell[] = [];
  let map = above && above.width === width ? above.map : null;
  let heads: string[][] | null = null;
  grid.rows.forEach((cells, row) => {
    if (isHeadRow(cells, tables)) {
      heads = withHeads(heads, matrix[row] ?? []);
      map = null;
      rows.push(plain(cells));
      return;
    }
    if (heads && cells.some(isNumber)) {
      const below = blockOf(grid.rows.slice(row), tables);
      const found = mapColumns(heads, tablesOf(below, tables));
      map = found && fitsBelow(found, below, tables) ? found : null;
      heads = null;
    }
    const read = map && straightRow(cells, matrix, row, { map, item, tables });
    if (!read) rows.push(plain(cells));
    else {
      if (read.row) rows.push(read.row);
      extras.push(...read.extras);
    }
  });
  return { rows, extras, map, width };
}

function isNumber({ text }: SourceCell): boolean {
  return text.trim() !== '' && isCellText(text);
}

/** A row of words more of which are heads of columns than labels of rows. */
function isHeadRow(cells: readonly SourceCell[], tables: readonly DerivedTable[]): boolean {
  if (cells.some(isNumber)) return false;
  const count = (wordings: readonly string[]) =>
    cells.filter(({ text }) => likenessTo(labelText(text), wordings) >= ALIKE).length;
  const heads = count(tables.flatMap((table) => labelsOf(table).heads));
  return heads > 0 && heads > count(tables.flatMap((table) => labelsOf(table).rows));
}

function withHeads(heads: string[][] | null, row: GridMatrix[number]): string[][] {
  return row.map((cell, column) => {
    const stack = heads?.[column] ?? [];
    const words = cell ? labelText(cell.text) : '';
    return words === '' || stack.includes(words) ? stack : [...stack, words];
  });
}

/** The rows up to the next heads. */
function blockOf(rows: SourceGrid['rows'], tables: readonly DerivedTable[]): readonly SourceCell[] {
  const end = rows.findIndex((cells) => isHeadRow(cells, tables));
  return rows.slice(0, end < 0 ? rows.length : end).flat();
}

/** The tables whose rows stand in a block; where it has no labels of rows, all. */
function tablesOf(block: readonly SourceCell[], tables: readonly DerivedTable[]): readonly DerivedTable[] {
  const words = block.filter((cell) => !isNumber(cell)).map(({ text }) => labelText(text));
  const named = tables.filter((table) => words.some((each) => isRowLabel(each, table)));
  return named.length > 0 ? named : tables;
}

/**
 * Whether the numbers below stand under the heads: a file that leaves merged cells out has its heads too far to the left,
 * so that numbers stand under none and labels under heads of numbers.
 */
function fitsBelow(map: ColumnMap, block: readonly SourceCell[], tables: readonly DerivedTable[]): boolean {
  const columns = new Set(map.at);
  const wordings = tables.flatMap((table) => labelsOf(table).heads);
  const isExtra = (column: number) => {
    const words = map.heads[column]?.at(-1);
    return words !== undefined && (likenessTo(words, wordings) < ALIKE || isRepeated(column, map));
  };
  return block.every((cell) => {
    if (!columns.has(cell.column)) return !isNumber(cell) || isExtra(cell.column);
    return !tables.some((table) => isRowLabel(labelText(cell.text), table));
  });
}

/** A column with the very heads of one that is mapped: a merged cell printed at every place it covers. */
function isRepeated(column: number, map: ColumnMap): boolean {
  return twinOf(column, map) !== undefined;
}

function twinOf(column: number, { at, heads }: ColumnMap): number | undefined {
  const own = heads[column]?.join('/') ?? '';
  return own === '' ? undefined : at.find((other) => other >= 0 && heads[other]?.join('/') === own);
}

interface RowContext {
  readonly map: ColumnMap;
  readonly item: number;
  readonly tables: readonly DerivedTable[];
}

/** @returns `null` when the row is none of the table's; without `row` when its label is one that no table has. */
function straightRow(
  cells: readonly SourceCell[],
  matrix: GridMatrix,
  row: number,
  { map, item, tables }: RowContext,
): { readonly row: StraightRow | null; readonly extras: readonly RawCell[] } | null {
  const [first] = cells;
  if (!first) return null;
  const columns = new Set(map.at);
  const others = cells.filter(({ column }) => !columns.has(column));
  const labels = others
    .filter((cell) => cell.text.trim() !== '' && !isNumber(cell))
    .map(({ text, place }): LabelPiece => ({ kind: 'label', text, place, item }));
  const own = tableOfLabel(labels.at(-1)?.text ?? '', map, tables);
  if (own === 'other') return null;
  const isTwin = ({ column, text }: SourceCell) => {
    const twin = twinOf(column, map);
    return twin !== undefined && matrix[row]?.[twin]?.text === text;
  };
  const numbers = others.filter((cell) => isNumber(cell) && !isTwin(cell)).map(rawOf);
  const values = map.at.map((column): RawCell => {
    const cell = column < 0 ? undefined : matrix[row]?.[column];
    if (!cell || cell.row !== row || cell.column !== column)
      return { text: '', place: first.place, found: 'absent' };
    return { ...rawOf(cell), ...(map.isInOrder ? {} : { found: 'byHead' as const }) };
  });
  const isBlank = values.every(({ text }) => text.trim() === '');
  if (own === 'unknown')
    return isBlank || !cells.some(isNumber)
      ? null
      : { row: null, extras: [...numbers, ...values.filter(({ text }) => text.trim() !== '')] };
  // A heading over several rows has no cells of its own.
  if (values.every(({ found }) => found === 'absent') || (isBlank && !map.table.table.rows)) return null;
  return { row: { kind: 'straight', map, labels, cells: values, item }, extras: numbers };
}

function rawOf({ text, place }: SourceCell): RawCell {
  return { text, place };
}

/** Whose a row is by its own label: the mapped table's, another's, or none that is known. No label at all tells nothing. */
function tableOfLabel(
  text: string,
  { table }: ColumnMap,
  tables: readonly DerivedTable[],
): 'own' | 'other' | 'unknown' {
  const words = labelText(text);
  if (words.length < 2 || !table.table.rows) return 'own';
  if (isRowLabel(words, table)) return 'own';
  return tables.some((each) => each !== table && isRowLabel(words, each)) ? 'other' : 'unknown';
}

function isRowLabel(words: string, table: DerivedTable): boolean {
  if (words.length < 2 || /^\d+$/u.test(words)) return false;
  return labelsOf(table).rows.some(
    (wording) => wording.includes(words) || words.includes(wording) || likeness(words, wording, TORN) >= TORN,
  );
}
