/** A piece of a snippet. */
export interface SnippetPiece {
  readonly text: string;
  readonly isHit: boolean;
}

/** Characters before and after the first hit. */
const BEFORE = 24;
const LENGTH = 96;

/** A stretch of a text around the first of the words in it, with all of them marked. */
export function snippetOf(text: string, words: readonly string[]): readonly SnippetPiece[] {
  const found = words.map((word) => text.toLowerCase().indexOf(word)).filter((at) => at >= 0);
  const from = found.length === 0 ? 0 : Math.max(0, Math.min(...found) - BEFORE);
  const stretch = text.slice(from, from + LENGTH);
  const before = from > 0 ? '…' : '';
  const after = from + LENGTH < text.length ? '…' : '';
  const pieces = words.length === 0 ? [] : marked(stretch, words);
  const all = [{ text: before, isHit: false }, ...pieces, { text: after, isHit: false }];
  return all.filter((piece) => piece.text !== '');
}

function marked(text: string, words: readonly string[]): SnippetPiece[] {
  // Words are letters and digits: none of them means anything in a pattern.
  const pattern = new RegExp(`(${words.join('|')})`, 'giu');
  return text.split(pattern).map((piece, at) => ({ text: piece, isHit: at % 2 === 1 }));
}
