import type { DerivedTable } from '@nianbao/core';
import { placeIn, type SourceCell, type SourceItem, type SourceLine } from '../source/source-document.ts';
import { isCellText } from './cell-text.ts';
import { joinHalves, type JoinedRow } from './join-halves.ts';
import type { LabelPiece, Piece, Pieces, RawCell, ValuesPiece } from './piece.ts';
import { straightenGrid, type StraightGrid } from './straighten-grid.ts';
import { labelText } from '../text/label-text.ts';
import { labelsOf } from './table-labels.ts';

/** Source items with their positions in the document → pieces, numbers in the order of the tables' columns where grids tell. */
export function piecesOfItems(
  items: readonly { item: SourceItem; index: number }[],
  tables: readonly DerivedTable[],
): Pieces {
  const grids: StraightGrid[] = [];
  for (const { item, index } of items)
    if (item.kind === 'grid') grids.push(straightenGrid(item, index, tables, grids.at(-1) ?? null));
  const joined = joinHalves(grids);
  let grid = 0;
  const pieces = items.flatMap(({ item, index }): readonly Piece[] => {
    switch (item.kind) {
      case 'line':
        return piecesOfLine(item, index, tables);
      case 'grid':
        return (joined[grid++] ?? []).flatMap(piecesOfRow);
      case 'figure':
        return [];
    }
  });
  return { pieces, extras: grids.flatMap(({ extras }) => extras) };
}

/** A label, and the first of its numbers without a space between. */
const glued = /^(.*\p{Script=Han})([+-]?\d[\d,.]*)$/u;

/** Words between spaces; those that can only be cells are numbers, and so is what follows the whole label of a row. */
function piecesOfLine(line: SourceLine, item: number, tables: readonly DerivedTable[]): readonly Piece[] {
  const pieces: GrowingPiece[] = [];
  for (const match of line.text.matchAll(/\S+/gu)) {
    const [text] = match;
    const place = placeIn(line, match.index);
    const [, label, number] = glued.exec(text) ?? [];
    if (isCellText(text)) appendCell(pieces, { text, place }, item);
    else if (label && number && isCellText(number) && isRowLabel(label, tables)) {
      pieces.push({ kind: 'label', text: label, place, item });
      appendCell(pieces, { text: number, place: placeIn(line, match.index + label.length) }, item);
    } else pieces.push({ kind: 'label', text, place, item });
  }
  return pieces;
}

function isRowLabel(text: string, tables: readonly DerivedTable[]): boolean {
  const words = labelText(text);
  return tables.some((table) => labelsOf(table).rows.includes(words));
}

function piecesOfRow(row: JoinedRow): readonly Piece[] {
  if (row.kind === 'plain') return piecesOfCells(row.cells, row.item);
  const { cells, item, otherItems } = row;
  return [...row.labels, { kind: 'values', cells, item, otherItems }];
}

/** The cells of a row. Blank ones are number cells where they stand among or after numbers, not before a label. */
function piecesOfCells(cells: readonly SourceCell[], item: number): readonly Piece[] {
  const pieces: GrowingPiece[] = [];
  for (const { text, place } of cells) {
    if (text.trim() === '' || isCellText(text)) appendCell(pieces, { text, place }, item);
    else pieces.push({ kind: 'label', text, place, item });
  }
  return pieces.filter(
    (piece, index) => piece.kind === 'label' || index === pieces.length - 1 || hasInk(piece),
  );
}

/** A piece that takes further cells: a row may have tens of thousands, and is not copied for each. */
type GrowingPiece = LabelPiece | (ValuesPiece & { readonly cells: RawCell[] });

function appendCell(pieces: GrowingPiece[], cell: RawCell, item: number): void {
  const last = pieces.at(-1);
  if (last?.kind === 'values') last.cells.push(cell);
  else pieces.push({ kind: 'values', cells: [cell], item });
}

export function hasInk(piece: ValuesPiece): boolean {
  return piece.cells.some((cell) => cell.text.trim() !== '');
}
