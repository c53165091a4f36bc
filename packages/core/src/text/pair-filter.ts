import { foldedUnit } from './fold.ts';
import { nextState, type WordTable } from './word-table.ts';

/** Which half of a unit's marks says what it is as the first of a pair, and which what it is as the second. */
const FIRST = 0xff00;
const SECOND = 0x00ff;
/** Second class of units that are looked at whatever stands before them, and class of those for which none is left. */
const LOOK_AT = 0xff;
/** The digits' own classes. */
const FIRST_DIGIT = 1;
const AFTER_DIGITS = 11;
/** The state of a word table before any unit. */
const ROOT = 0;
/** Second class of units that folding changes. */
const TO_FOLD = 0xfe;
/** What the table of pairs says where only a closer look can tell, and where a text has to be folded. */
const LOOK = 0xffff;
const FOLD = 0xfffe;

/**
 * Tells at nearly every character of a text, from it and the one before, that no word ends there, no number begins
 * there and nothing has to be folded: one look into a table where walking a tree of words takes four.
 */
export interface PairFilter {
  /** For every UTF-16 unit, its class as the first of a pair (upper byte) and as the second (lower byte); 0 for none. */
  readonly marks: Uint16Array;
  /**
   * By the first class of a unit and the second class of the next: the state of the word table after both backwards,
   * 0xffff where a closer look has to be taken, 0xfffe where the text has to be folded, or 0.
   */
  readonly pairs: Uint16Array;
}

/** @param backwards the words of the table, last unit first */
export function compilePairFilter(backwards: readonly string[], table: WordTable): PairFilter {
  const marks = new Uint16Array(0x10000);
  const pairs = new Uint16Array(0x10000);
  for (let digit = FIRST_DIGIT; digit < AFTER_DIGITS; digit++)
    marks[0x30 + digit - FIRST_DIGIT] = digit * 0x101;
  classify(backwards, marks);
  const marksOf = (unit: number) => marks[unit] ?? 0;
  for (const word of backwards) {
    const [last, before] = [word.charCodeAt(0), word.charCodeAt(1)];
    if (word.length > 1)
      pairs[(marksOf(before) & FIRST) | (marksOf(last) & SECOND)] = nextState(
        table,
        nextState(table, ROOT, last),
        before,
      );
  }
  for (let other = 0; other <= LOOK_AT; other++) {
    pairs[(other << 8) | LOOK_AT] = LOOK;
    pairs[(LOOK_AT << 8) | other] = LOOK;
    pairs[(other << 8) | TO_FOLD] = FOLD;
    // A number begins where a digit stands after anything else.
    const isDigit = other >= FIRST_DIGIT && other < AFTER_DIGITS;
    if (!isDigit) pairs.fill(LOOK, (other << 8) | FIRST_DIGIT, (other << 8) | AFTER_DIGITS);
  }
  return { marks, pairs };
}

/** Gives the last two units of every word their classes; those that come when none is left share one that is looked at. */
function classify(backwards: readonly string[], marks: Uint16Array): void {
  for (let unit = 0; unit < marks.length; unit++) if (foldedUnit(unit) !== unit) marks[unit] = TO_FOLD;
  for (const word of backwards) if (word.length === 1) marks[word.charCodeAt(0)] = LOOK_AT;
  let [first, second] = [AFTER_DIGITS, AFTER_DIGITS];
  for (const word of backwards) {
    if (word.length === 1) continue;
    const [last, before] = [word.charCodeAt(0), word.charCodeAt(1)];
    if (((marks[last] ?? 0) & SECOND) === 0) {
      marks[last] = (marks[last] ?? 0) | second;
      second = second + 1 < TO_FOLD ? second + 1 : LOOK_AT;
    }
    if (((marks[before] ?? 0) & FIRST) === 0) {
      marks[before] = (marks[before] ?? 0) | (first << 8);
      first = first + 1 < TO_FOLD ? first + 1 : LOOK_AT;
    }
  }
}
