/** Made once: building a segmenter costs more than using it. */
let segmenter: Intl.Segmenter | undefined;

/**
 * After a mark and before a Chinese character words are always apart, whatever stands around them. A full-width comma
 * or colon between digits or letters is part of a word.
 */
const clauseEnd = /(?<=[，。；：、！？（）\n])(?=\p{Script=Han})/u;

/** Words of clauses that were segmented already. */
export type KnownClauses = Map<string, readonly string[]>;

/**
 * Text in words, with numbers, marks and spaces as words of their own; joined they are the text again.
 * Chinese is segmented by the dictionary of `Intl.Segmenter`; where a runtime has none, by characters.
 * Clause by clause, which gives the same words in half the time.
 * @param known two texts that are compared share most of their clauses: each is segmented once
 */
export function segmentWords(text: string, known: KnownClauses = new Map()): string[] {
  if (typeof Intl.Segmenter === 'undefined') return Array.from(text);
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const words: string[] = [];
  for (const clause of text.split(clauseEnd)) {
    let some = known.get(clause);
    if (!some) {
      some = Array.from(segmenter.segment(clause), ({ segment }) => segment);
      known.set(clause, some);
    }
    for (const word of some) words.push(word);
  }
  return words;
}
