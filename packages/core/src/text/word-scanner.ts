import { compileWordTable, ROOT, type WordTable } from './word-table.ts';

/** Where words were found in a text, in order of their ends. */
export interface WordHits {
  /** Index of each hit's word in the scanner's list. */
  readonly words: Uint16Array;
  /** Position after the last character of each hit. */
  readonly ends: Uint32Array;
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
    let found = 0;
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
        if (found === room.words.length) room = roomFor(2 * found, room);
        room.words[found] = word;
        room.ends[found++] = at + 1;
        counts[word] = (counts[word] ?? 0) + 1;
      }
    }
    return { words: room.words.slice(0, found), ends: room.ends.slice(0, found), counts };
  }
}

/**
 * Where hits are gathered before they are copied out in one piece: lists that grow hit by hit took as long as the
 * search. One for all scanners: a scan calls nothing that could scan.
 */
let room = roomFor(1_024);

function roomFor(hits: number, old?: Pick<WordHits, 'words' | 'ends'>): Pick<WordHits, 'words' | 'ends'> {
  const [words, ends] = [new Uint16Array(hits), new Uint32Array(hits)];
  if (old) {
    words.set(old.words);
    ends.set(old.ends);
  }
  return { words, ends };
}
