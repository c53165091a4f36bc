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
  const placed: PlacedCue[] = [];
  let lastEnd = -1;
  for (let hit = 0; hit < hits.words.length; hit++) {
    const end = hits.ends[hit] ?? 0;
    if (end === lastEnd) continue;
    const word = scanner.words[hits.words[hit] ?? 0] ?? '';
    const cue = words.cueByWord.get(word);
    if (!cue) continue;
    placed.push({ cue, start: end - word.length, end });
    lastEnd = end;
  }
  return placed;
}
