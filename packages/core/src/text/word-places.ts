import type { WordHits, WordScanner } from './word-scanner.ts';

/** Lists of words whose places are asked for together. */
export interface WordLists {
  readonly scanner: WordScanner;
  readonly indexByList: ReadonlyMap<readonly string[], number>;
  /** For every word of the scanner, the lists it is on. */
  readonly listsOfWord: readonly (readonly number[])[];
}

/** Makes lists of words ready, given a scanner that looks for all of them. */
export function compileWordLists(scanner: WordScanner, lists: Iterable<readonly string[]>): WordLists {
  const all = [...new Set(lists)];
  const listsOfWord: number[][] = scanner.words.map(() => []);
  all.forEach((list, index) => {
    for (const word of new Set(list)) listsOfWord[scanner.idByWord.get(word) ?? -1]?.push(index);
  });
  return { scanner, indexByList: new Map(all.map((list, index) => [list, index])), listsOfWord };
}

/**
 * Where the words of every list begin, worked out for all lists in one pass over the hits: `undefined` where none
 * of them was found, otherwise in order and each place once.
 */
export function placeWords(
  { scanner, indexByList, listsOfWord }: WordLists,
  hits: WordHits,
): readonly (readonly number[] | undefined)[] {
  const places = new Array<number[] | undefined>(indexByList.size);
  for (let hit = 0; hit < hits.words.length; hit++) {
    const word = hits.words[hit] ?? 0;
    const lists = listsOfWord[word] ?? [];
    if (lists.length === 0) continue;
    const start = (hits.ends[hit] ?? 0) - (scanner.words[word]?.length ?? 0);
    for (const list of lists) {
      const known = places[list];
      if (known) add(known, start);
      else places[list] = [start];
    }
  }
  return places;
}

/** Hits come in the order of their ends: a long word found after a short one may begin before it. */
function add(places: number[], start: number): void {
  let at = places.length;
  while (at > 0 && (places[at - 1] ?? 0) > start) at--;
  if (places[at - 1] === start) return;
  if (at === places.length) places.push(start);
  else places.splice(at, 0, start);
}
