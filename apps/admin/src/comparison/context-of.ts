import type { TextPiece } from '@nianbao/core';

/** So much of what both have is kept on either side of a change, in characters. */
const AROUND = 40;

/** The pieces of a text with its long unchanged stretches cut down to what stands around the changes. */
export function contextOf(pieces: readonly TextPiece[]): readonly TextPiece[] {
  return pieces.map((piece, at) => {
    if (piece.kind !== 'same' || piece.text.length <= AROUND * 3) return piece;
    const head = at === 0 ? '' : piece.text.slice(0, AROUND);
    const tail = at === pieces.length - 1 ? '' : piece.text.slice(-AROUND);
    return { kind: 'same', text: `${head}\u2026${tail}` };
  });
}
