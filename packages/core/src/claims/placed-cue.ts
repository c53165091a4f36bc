import type { WordHits, WordScanner } from '../text/word-scanner.ts';
import type { ClaimWords, Cue } from './claim-words.ts';

/** The cues of a text in order, each with where it stands: three arrays, since an object for every cue took longer to make than to read. */
export interface PlacedCues {
  readonly cues: readonly Cue[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The cues among the words found. Of several words that end together the longest counts: 不予公开 is not 公开. */
export function placeCues(words: ClaimWords, scanner: WordScanner, hits: WordHits): PlacedCues {
  const byNumber = cuesByNumber(words, scanner);
  const cues: Cue[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let last = -1;
  for (let hit = 0; hit < hits.words.length; hit++) {
    const word = hits.words[hit] ?? 0;
    const cue = byNumber[word];
    if (cue === null || cue === undefined) continue;
    const end = hits.ends[hit] ?? 0;
    if (end !== ends[last]) last++;
    cues[last] = cue;
    starts[last] = end - (scanner.words[word]?.length ?? 0);
    ends[last] = end;
  }
  return { cues, starts, ends };
}

const known = new WeakMap<WordScanner, { words: ClaimWords; cues: readonly (Cue | null)[] }>();

/** The cue of every word of a scanner, by the number that hits give the word. */
function cuesByNumber(words: ClaimWords, scanner: WordScanner): readonly (Cue | null)[] {
  const last = known.get(scanner);
  if (last?.words === words) return last.cues;
  const cues = scanner.words.map((word) => words.cueByWord.get(word) ?? null);
  known.set(scanner, { words, cues });
  return cues;
}
