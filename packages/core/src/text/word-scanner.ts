/** Where words were found in a text, in order of their ends. */
export interface WordHits {
  /** Index of each hit's word in the scanner's list. */
  readonly words: readonly number[];
  /** Position after the last character of each hit. */
  readonly ends: readonly number[];
  /** For every word of the scanner, 1 when it was found. */
  readonly seen: Uint8Array;
}

const ROOT = 0;

/**
 * Finds any number of words in one pass over a text (Aho and Corasick, 1975), so that the cost of a check
 * does not grow with the number of rules that look for words.
 * Where one word ends inside another both are found, the longer first.
 */
export class WordScanner {
  readonly words: readonly string[];
  readonly idByWord: ReadonlyMap<string, number>;
  /** Class of every UTF-16 unit; 0 for units that no word has. */
  private readonly classes: Uint16Array;
  private readonly classCount: number;
  /** Next state by state and class. */
  private readonly next: Uint16Array;
  /** Word that ends in a state, plus one; 0 for none. */
  private readonly output: Uint16Array;
  /** The next shorter state in which a word ends; the root for none. */
  private readonly shorter: Uint16Array;

  constructor(words: Iterable<string>) {
    this.words = [...new Set(words)].filter((word) => word !== '');
    this.idByWord = new Map(this.words.map((word, id) => [word, id]));
    this.classes = new Uint16Array(0x10000);
    this.classCount = classify(this.words, this.classes);
    const states = 1 + this.words.reduce((sum, word) => sum + word.length, 0);
    if (states > 0xffff) throw new Error(`Too many words to scan for: ${states} states`);
    this.next = new Uint16Array(states * this.classCount);
    this.output = new Uint16Array(states);
    this.shorter = new Uint16Array(states);
    this.grow();
    this.link();
  }

  scan(text: string): WordHits {
    const { classes, classCount, next, output, shorter } = this;
    const words: number[] = [];
    const ends: number[] = [];
    const seen = new Uint8Array(this.words.length);
    let state = ROOT;
    for (let at = 0; at < text.length; at++) {
      // All indexes are in range by construction; the fallbacks only satisfy the compiler.
      state = next[state * classCount + (classes[text.charCodeAt(at)] ?? 0)] ?? ROOT;
      if (state === ROOT) continue;
      let ending = output[state] === 0 ? (shorter[state] ?? ROOT) : state;
      while (ending !== ROOT) {
        const word = (output[ending] ?? 1) - 1;
        words.push(word);
        ends.push(at + 1);
        seen[word] = 1;
        ending = shorter[ending] ?? ROOT;
      }
    }
    return { words, ends, seen };
  }

  /** The tree of all words. */
  private grow(): void {
    let states = 1;
    this.words.forEach((word, id) => {
      let state = ROOT;
      for (let at = 0; at < word.length; at++) {
        const edge = state * this.classCount + (this.classes[word.charCodeAt(at)] ?? 0);
        if (this.next[edge] === ROOT) this.next[edge] = states++;
        state = this.next[edge] ?? ROOT;
      }
      this.output[state] = id + 1;
    });
  }

  /** Completes the tree breadth first: where it has no edge, the edge of the longest proper suffix is taken. */
  private link(): void {
    const { classCount, next, output, shorter } = this;
    const suffix = new Uint16Array(output.length);
    const queue: number[] = [ROOT];
    for (const state of queue) {
      const fallback = suffix[state] ?? ROOT;
      for (let unit = 0; unit < classCount; unit++) {
        const edge = state * classCount + unit;
        const target = next[edge] ?? ROOT;
        const other = state === ROOT ? ROOT : (next[fallback * classCount + unit] ?? ROOT);
        if (target === ROOT) {
          next[edge] = other;
          continue;
        }
        suffix[target] = other;
        shorter[target] = output[other] === 0 ? (shorter[other] ?? ROOT) : other;
        queue.push(target);
      }
    }
  }
}

function classify(words: readonly string[], classes: Uint16Array): number {
  let count = 1;
  for (const word of words)
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      if (classes[unit] === 0) classes[unit] = count++;
    }
  return count;
}
