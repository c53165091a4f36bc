import type { WordHits, WordScanner } from '../text/word-scanner.ts';
import type { ClaimWords, Cue } from './claim-words.ts';

/** A cue where it stands in the prose. */
export interface PlacedCue {
  readonly cue: Cue;
  readonly start: number;
  readonly end: number;
}

/** The cues among the words found. Of several words that end together the longest counts: 不予公开 is not 公开. */
export function placeCues(words: ClaimWords, scanner: WordScanner, hits: WordHits): PlacedCue[] {
  const cues = cuesByNumber(words, scanner);
  const placed: PlacedCue[] = [];
  for (let hit = 0; hit < hits.words.length; hit++) {
    const word = hits.words[hit] ?? 0;
    const cue = cues[word];
    if (!cue) continue;
    const end = hits.ends[hit] ?? 0;
    const found = { cue, start: end - (scanner.words[word] ?? '').length, end };
    if (placed.at(-1)?.end === end) placed[placed.length - 1] = found;
    else placed.push(found);
  }
  return placed;
}

const known = new WeakMap<WordScanner, { words: ClaimWords; cues: readonly (Cue | undefined)[] }>();

/** The cue of every word of a scanner, by the number that hits give the word. */
function cuesByNumber(words: ClaimWords, scanner: WordScanner): readonly (Cue | undefined)[] {
  const last = known.get(scanner);
  if (last?.words === words) return last.cues;
  const cues = scanner.words.map((word) => words.cueByWord.get(word));
  known.set(scanner, { words, cues });
  return cues;
}
