import { diffSequence } from './diff-sequence.ts';
import { segmentWords, type KnownClauses } from './segment-words.ts';

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

/**
 * The changes from one text to another, word by word. Removed and same pieces make up the one, added and same the other.
 * Lines that both have are found first and hold the rest in place: a heading is never read as part of another paragraph.
 */
export function diffText(before: string, after: string): TextDiff {
  const changes: Change[] = [];
  const clauses: KnownClauses = new Map();
  const lines = [before, after].map((text) => text.match(/[^\n]*\n|[^\n]+/g) ?? []);
  for (const gap of gapsOf(lines[0] ?? [], lines[1] ?? [])) {
    const words = [gap.removed, gap.added].map((some) => some.flatMap((line) => segmentWords(line, clauses)));
    for (const change of gapsOf(words[0] ?? [], words[1] ?? []))
      changes.push({
        removed: change.removed.join(''),
        added: change.added.join(''),
        kept: change.kept.join(''),
      });
    changes.push({ removed: '', added: '', kept: gap.kept.join('') });
  }
  const same = changes.reduce((length, { kept }) => length + kept.length, 0);
  const total = before.length + after.length;
  return { pieces: piecesOf(joined(changes)), similarity: total === 0 ? 1 : (2 * same) / total };
}

/** What two lists have apart, and what they have in common after it. */
interface Gap {
  readonly removed: readonly string[];
  readonly added: readonly string[];
  readonly kept: readonly string[];
}

function gapsOf(before: readonly string[], after: readonly string[]): readonly Gap[] {
  const { codes, otherCodes } = encode(before, after);
  const end = { before: before.length, after: after.length, length: 0 };
  let [at, other] = [0, 0];
  return [...diffSequence(codes, otherCodes), end].map((match) => {
    const gap = {
      removed: before.slice(at, match.before),
      added: after.slice(other, match.after),
      kept: before.slice(match.before, match.before + match.length),
    };
    at = match.before + match.length;
    other = match.after + match.length;
    return gap;
  });
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

/** A change and the text both have after it. */
interface Change {
  readonly removed: string;
  readonly added: string;
  readonly kept: string;
}

/** A remainder this short between two changes reads worse than one longer change. */
const SHORT = 1;

/** Joins changes that have nothing, or too little to be read apart, between them. */
function joined(changes: readonly Change[]): readonly Change[] {
  const result: Change[] = [];
  for (const change of changes) {
    const last = result.at(-1);
    const isChange = change.removed !== '' || change.added !== '';
    if (last && !isChange) result[result.length - 1] = { ...last, kept: last.kept + change.kept };
    else if (last && isReadTogether(last))
      result[result.length - 1] = {
        removed: last.removed + last.kept + change.removed,
        added: last.added + last.kept + change.added,
        kept: change.kept,
      };
    else result.push(change);
  }
  return result;
}

function isReadTogether({ removed, added, kept }: Change): boolean {
  return removed + added !== '' && kept.length <= SHORT && kept !== '\n';
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
