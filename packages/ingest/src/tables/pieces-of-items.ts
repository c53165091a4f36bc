import { placeIn, type SourceGrid, type SourceItem, type SourceLine } from '../source/source-document.ts';
import { isCellText } from './cell-text.ts';
import type { LabelPiece, Piece, RawCell, ValuesPiece } from './piece.ts';

/** Source items with their positions in the document → pieces. */
export function piecesOfItems(items: readonly { item: SourceItem; index: number }[]): readonly Piece[] {
  return items.flatMap(({ item, index }) =>
    item.kind === 'line' ? piecesOfLine(item, index) : piecesOfGrid(item, index),
  );
}

/** Words between spaces; those that can only be cells are numbers. */
function piecesOfLine(line: SourceLine, item: number): Piece[] {
  const pieces: Piece[] = [];
  for (const match of line.text.matchAll(/\S+/gu)) {
    const [text] = match;
    const place = placeIn(line, match.index);
    if (isCellText(text)) appendCell(pieces, { text, place }, item);
    else pieces.push({ kind: 'label', text, place, item });
  }
  return pieces;
}

/** The cells of a row. Blank ones are number cells where they stand among or after numbers, not before a label. */
function piecesOfGrid(grid: SourceGrid, item: number): Piece[] {
  return grid.rows.flatMap((row) => {
    const pieces: Piece[] = [];
    for (const cell of row) {
      const raw = { text: cell.text, place: cell.place };
      if (cell.text.trim() === '' || isCellText(cell.text)) appendCell(pieces, raw, item);
      else pieces.push({ kind: 'label', text: cell.text, place: cell.place, item } satisfies LabelPiece);
    }
    return pieces.filter(
      (piece, index) => piece.kind === 'label' || index === pieces.length - 1 || hasInk(piece),
    );
  });
}

function appendCell(pieces: Piece[], cell: RawCell, item: number): void {
  const last = pieces.at(-1);
  if (last?.kind === 'values')
    pieces[pieces.length - 1] = { ...last, cells: [...last.cells, cell] } satisfies ValuesPiece;
  else pieces.push({ kind: 'values', cells: [cell], item });
}

export function hasInk(piece: ValuesPiece): boolean {
  return piece.cells.some((cell) => cell.text.trim() !== '');
}
