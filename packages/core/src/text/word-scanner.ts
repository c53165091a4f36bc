import { compileWordTable, type WordTable } from './word-table.ts';

/** The state before any character of a word. Not imported: looking up an import in the loop was a sixth of a scan. */
const ROOT = 0;

/** Where words were found in a text, in order of their ends. */
export interface WordHits {
  /** Index of each hit's word in the scanner's list. */
  readonly words: readonly number[];
  /** Position after the last character of each hit. */
  readonly ends: readonly number[];
  /** How often every word of the scanner was found. */
  readonly counts: Uint32Array;
}

/**
 * Finds any number of words in one pass over a text (Aho and Corasick, 1975), so that the cost of a check
 * does not grow with the number of rules that look for words.
 * Where one word ends inside another both are found, the longer first.
 */
export class WordScanner {
  readonly words: readonly string[];
  readonly idByWord: ReadonlyMap<string, number>;
  private readonly table: WordTable;

  constructor(words: Iterable<string>) {
    this.words = [...new Set(words)].filter((word) => word !== '');
    this.idByWord = new Map(this.words.map((word, id) => [word, id]));
    this.table = compileWordTable(this.words);
  }

  scan(text: string): WordHits {
    const { classes, base, owner, target, suffix, output, shorter } = this.table;
    const counts = new Uint32Array(this.words.length);
    const words: number[] = [];
    const ends: number[] = [];
    let state = ROOT;
    // All indexes are in range by construction; the fallbacks only satisfy the compiler.
    for (let at = 0; at < text.length; at++) {
      const unit = classes[text.charCodeAt(at)] ?? 0;
      if (unit === 0) {
        state = ROOT;
        continue;
      }
      let edge = (base[state] ?? 0) + unit;
      while (owner[edge] !== state && state !== ROOT) {
        state = suffix[state] ?? ROOT;
        edge = (base[state] ?? 0) + unit;
      }
      if (owner[edge] !== state) continue;
      state = target[edge] ?? ROOT;
      let ending = output[state] === 0 ? (shorter[state] ?? ROOT) : state;
      for (; ending !== ROOT; ending = shorter[ending] ?? ROOT) {
        const word = (output[ending] ?? 1) - 1;
        words.push(word);
        ends.push(at + 1);
        counts[word] = (counts[word] ?? 0) + 1;
      }
    }
    return { words, ends, counts };
  }
}
