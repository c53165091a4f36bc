import { diffSequence } from './diff-sequence.ts';
import { segmentWords } from './segment-words.ts';

/** A stretch of text that both have, or only one of them. */
export interface TextPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

export interface TextDiff {
  /** In reading order; a change is its removed piece, then its added one. */
  readonly pieces: readonly TextPiece[];
  /** Share of both texts that they have in common, from 0 to 1; 1 for two empty texts. */
  readonly similarity: number;
}

/** A remainder this short between two changes reads worse than one longer change. */
const SHORT = 1;

/** The changes from one text to another, word by word. Removed and same pieces make up the one, added and same the other. */
export function diffText(before: string, after: string): TextDiff {
  if (before === after)
    return { pieces: before === '' ? [] : [{ kind: 'same', text: before }], similarity: 1 };
  const [words, otherWords] = [segmentWords(before), segmentWords(after)];
  const { codes, otherCodes } = encode(words, otherWords);
  const changes: Change[] = [];
  let [at, other, same] = [0, 0, 0];
  for (const { before: from, after: to, length } of [
    ...diffSequence(codes, otherCodes),
    { before: words.length, after: otherWords.length, length: 0 },
  ]) {
    const kept = words.slice(from, from + length).join('');
    same += kept.length;
    changes.push({
      removed: words.slice(at, from).join(''),
      added: otherWords.slice(other, to).join(''),
      kept,
    });
    at = from + length;
    other = to + length;
  }
  return { pieces: piecesOf(merged(changes)), similarity: (2 * same) / (before.length + after.length) };
}

/** A change and the text both have after it. */
interface Change {
  readonly removed: string;
  readonly added: string;
  readonly kept: string;
}

/** Numbers for words, the same for the same word: comparing numbers is what the search spends its time on. */
function encode(
  words: readonly string[],
  otherWords: readonly string[],
): { codes: Uint32Array; otherCodes: Uint32Array } {
  const known = new Map<string, number>();
  const codeOf = (word: string): number => {
    const code = known.get(word) ?? known.size;
    known.set(word, code);
    return code;
  };
  return { codes: Uint32Array.from(words, codeOf), otherCodes: Uint32Array.from(otherWords, codeOf) };
}

/** Joins changes with too little text between them to be read apart. */
function merged(changes: readonly Change[]): readonly Change[] {
  const result: Change[] = [];
  for (const change of changes) {
    const last = result.at(-1);
    const isFirst = last === undefined || (last.removed === '' && last.added === '');
    const isShort =
      last !== undefined &&
      last.kept.length <= SHORT &&
      !last.kept.includes('\n') &&
      change.removed + change.added !== '';
    if (last && isShort && !isFirst)
      result[result.length - 1] = {
        removed: last.removed + last.kept + change.removed,
        added: last.added + last.kept + change.added,
        kept: change.kept,
      };
    else result.push(change);
  }
  return result;
}

function piecesOf(changes: readonly Change[]): readonly TextPiece[] {
  return changes
    .flatMap(({ removed, added, kept }): TextPiece[] => [
      { kind: 'removed', text: removed },
      { kind: 'added', text: added },
      { kind: 'same', text: kept },
    ])
    .filter(({ text }) => text !== '');
}
