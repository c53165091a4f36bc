import { compilePairFilter, type PairFilter } from './pair-filter.ts';
import { compileWordTable, nextState, type WordTable } from './word-table.ts';

// Not imported: looking up an import in the loop was a sixth of a scan.
const FIRST = 0xff00;
const SECOND = 0x00ff;
const LOOK = 0xffff;
const FOLD = 0xfffe;
const ROOT = 0;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;

/** What was found in a text. */
export interface WordHits {
  /** Index of each hit's word in the scanner's list, in order of their ends; of words that end together the shorter first. */
  readonly words: readonly number[];
  /** Position after the last character of each hit. */
  readonly ends: readonly number[];
  /** Where Arabic digits begin after anything else. */
  readonly digits: readonly number[];
}

interface GrowingHits {
  readonly words: number[];
  readonly ends: number[];
  readonly digits: number[];
}

const none: WordHits = { words: [], ends: [], digits: [] };

/**
 * Finds any number of words, and where numbers begin, in one pass over a text, so that the cost of a check does not
 * grow with the number of rules that look for words. A filter of pairs passes over what begins no word: an automaton
 * (Aho and Corasick, 1975), which looks every character up in the tree of words, took twice the time.
 */
export class WordScanner {
  readonly words: readonly string[];
  readonly idByWord: ReadonlyMap<string, number>;
  private readonly table: WordTable;
  private readonly filter: PairFilter;

  constructor(words: Iterable<string>) {
    this.words = [...new Set(words)].filter((word) => word !== '');
    this.idByWord = new Map(this.words.map((word, id) => [word, id]));
    // From their ends: so hits come in the order in which numbers meet them.
    const backwards = this.words.map((word) => word.split('').toReversed().join(''));
    this.table = compileWordTable(backwards);
    this.filter = compilePairFilter(backwards, this.table);
  }

  /** Scans a text that is searchable as it is. */
  scan(text: string): WordHits {
    return this.run(text, false) ?? none;
  }

  /** Scans a text as written; `null` when it has to be folded first. */
  scanWritten(text: string): WordHits | null {
    return this.run(text, true);
  }

  private run(text: string, isWritten: boolean): WordHits | null {
    const { marks, pairs } = this.filter;
    const hits: GrowingHits = { words: [], ends: [], digits: [] };
    let before = 0;
    // All indexes are in range by construction; the fallbacks only satisfy the compiler.
    for (let at = 0; at < text.length; at++) {
      const mark = marks[text.charCodeAt(at)] ?? 0;
      const state = pairs[(before & FIRST) | (mark & SECOND)] ?? ROOT;
      before = mark;
      if (state === ROOT) continue;
      if (state !== FOLD) this.lookCloser(text, at, state, hits);
      else if (isWritten) return null;
    }
    return hits;
  }

  /**
   * Takes in what ends at a character, given the state after it and the one before. Apart from the loop above, which then keeps all it needs in registers: together they took half as long again.
   */
  private lookCloser(text: string, at: number, pair: number, hits: GrowingHits): void {
    const { classes, states, edges } = this.table;
    let state = pair;
    let start = at - 1;
    if (state === LOOK) {
      const unit = text.charCodeAt(at);
      if (isDigit(unit) && (at === 0 || !isDigit(text.charCodeAt(start)))) hits.digits.push(at);
      // Once more from the character by itself: it may be a word.
      start = at;
      state = nextState(this.table, ROOT, unit);
    }
    while (state !== ROOT) {
      const word = states[2 * state + 1] ?? 0;
      if (word !== 0) {
        hits.words.push(word - 1);
        hits.ends.push(at + 1);
      }
      if (--start < 0) break;
      const edge = 2 * ((states[2 * state] ?? 0) + (classes[text.charCodeAt(start)] ?? 0));
      state = edges[edge] === state ? (edges[edge + 1] ?? ROOT) : ROOT;
    }
  }
}

function isDigit(unit: number): boolean {
  return unit >= DIGIT_0 && unit <= DIGIT_9;
}
