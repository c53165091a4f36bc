import type { WordHits, WordScanner } from '../text/word-scanner.ts';
import type { Claim, Quantity } from './claim.ts';
import type { ClaimWords, Cue } from './claim-words.ts';
import type { CueContext } from './cues.ts';
import { fillerReach, isFiller } from './filler.ts';
import { LineState } from './line-state.ts';
import { chineseNumberEndingAt, findNumbers, type NamedYear, type NumberToken } from './numbers.ts';
import { placeCues, type PlacedCue } from './placed-cue.ts';

/** How far after a number a word may stand that says what it counts. */
const AFTER = 6;
const FULL_STOP = '。'.charCodeAt(0);
/** Ends of clauses. */
const isStop = new Uint8Array(0x10000);
for (const stop of '，。；、：（）\n') isStop[stop.charCodeAt(0)] = 1;

/** Reads the claims out of a searchable text. */
export class ClaimReader {
  private readonly words: ClaimWords;
  private readonly year: number;
  private text = '';
  private cues: readonly PlacedCue[] = [];
  private years: readonly NamedYear[] = [];
  /** The first cue that stands after the number at hand. */
  private next = 0;
  private line = new LineState('', 0);

  constructor(words: ClaimWords, year: number) {
    this.words = words;
    this.year = year;
  }

  /** `hits` are those of a scanner that looks for the claim words, among others maybe. */
  read(text: string, scanner: WordScanner, hits: WordHits): Claim[] {
    this.text = text;
    this.cues = placeCues(this.words, scanner, hits);
    this.next = 0;
    this.line = new LineState(text, 0);
    const claims: Claim[] = [];
    for (const token of this.tokens()) {
      if (token.start > this.line.end) this.line = new LineState(text, token.start);
      for (let cue = this.cues[this.next]; cue && cue.end <= token.start; cue = this.cues[this.next]) {
        this.line.note(text, cue);
        this.next++;
      }
      const claim = this.claimOf(token);
      // A bare number that says nothing known is a telephone or postcode more often than a count.
      if (claim.unit !== '' || claim.quantity) claims.push(claim);
    }
    return claims;
  }

  private tokens(): NumberToken[] {
    const { tokens: arabic, years } = findNumbers(this.text);
    this.years = years;
    const chinese: NumberToken[] = [];
    for (const { cue, end } of this.cues) {
      const token = cue.kind === 'numeral' ? chineseNumberEndingAt(this.text, end) : null;
      if (token) chinese.push(token);
    }
    return chinese.length === 0
      ? arabic
      : [...arabic, ...chinese].toSorted((one, other) => one.start - other.start);
  }

  private claimOf(token: NumberToken): Claim {
    const { text, line } = this;
    const { start, end, unit } = token;
    const clause = this.clauseStart(start);
    const sentence = this.sentenceStart(clause);
    const claim = this.countOf(token, clause, sentence);
    if (unit.endsWith('元')) return { ...claim, kind: 'money' };
    if (line.changeAt >= clause && isFiller(text, line.changeAt, start, false)) {
      const of = line.previousYearStart >= sentence ? line.last : undefined;
      return { ...claim, kind: 'change', quantity: of?.quantity ?? null, year: this.year, of };
    }
    if (unit === '%') return { ...claim, kind: 'share', of: line.lastCount };
    const quantity = this.quantityBefore(start) ?? this.quantityAfter(end);
    const count: Claim = quantity ? { ...claim, quantity } : claim;
    line.lastCount = count;
    if (quantity) line.remember(count, quantity);
    return count;
  }

  /** A number as a count of nothing known: all claims have these fields in this order, which keeps reading them fast. */
  private countOf({ start, end, value, unit }: NumberToken, clause: number, sentence: number): Claim {
    const year = this.yearOf(start, clause, sentence);
    const isPartial = this.line.partialAt >= sentence;
    return { kind: 'count', start, end, value, unit, quantity: null, year, isPartial, of: undefined };
  }

  /** Of the cues that lead up to a number, the one that says most about it. */
  private quantityBefore(start: number): Quantity | null {
    const near = fillerReach(this.text, start, false);
    const far = fillerReach(this.text, start, true);
    let best: Quantity | null = null;
    let rank = 0;
    for (let at = this.next - 1; at >= 0; at--) {
      const placed = this.cues[at];
      if (!placed || placed.end < far) break;
      const placedRank = rankOf(placed.cue);
      if (placedRank <= rank) continue;
      const quantity = this.meaningOf(placed, near);
      if (!quantity) continue;
      best = quantity;
      rank = placedRank;
    }
    return best;
  }

  /** 103件顺延到下年度: the words that say what it is come after the number. */
  private quantityAfter(end: number): Quantity | null {
    for (let at = this.next; at < this.cues.length; at++) {
      const placed = this.cues[at];
      if (!placed || placed.start > end + AFTER) break;
      const { cue } = placed;
      const isAfter = cue.kind === 'quantity' && cue.side === 'either' && placed.start >= end;
      if (isAfter && isFiller(this.text, end, placed.start, true))
        return this.isIn(cue.context) ? cue.quantity : null;
    }
    return null;
  }

  private meaningOf({ cue, end }: PlacedCue, near: number): Quantity | null {
    const { line } = this;
    if (cue.kind === 'quantity')
      return (cue.takesObject || end >= near) && this.isIn(cue.context) ? cue.quantity : null;
    if (end < near) return null;
    switch (cue.kind) {
      case 'applicant':
        return line.hasRequests && line.applicantRow ? (cue.byRow.get(line.applicantRow) ?? null) : null;
      case 'review':
        return this.ofReview('total');
      case 'reviewResult':
        return this.ofReview(cue.result);
      default:
        return null;
    }
  }

  private ofReview(result: string): Quantity | null {
    const { hasDisclosure, review, isOwnCase } = this.line;
    return hasDisclosure && review && !isOwnCase ? (review.get(result) ?? null) : null;
  }

  private isIn(context: CueContext): boolean {
    if (context === null) return true;
    return context === 'requests' ? this.line.hasRequests : this.line.hasDisclosure;
  }

  /** The year a number is said of: named in its clause, last year where the clause says so, named at the head of its sentence, or the reporting year. */
  private yearOf(start: number, clause: number, sentence: number): number {
    const named = this.yearIn(clause, start, false);
    if (named !== null) return named;
    if (this.line.previousYearStart >= clause) return this.year - 1;
    return this.yearIn(sentence, clause, true) ?? this.year;
  }

  /** The last year named in a range. At the head of a sentence one that is compared with (较2023年) does not count. */
  private yearIn(from: number, to: number, isHead: boolean): number | null {
    let year: number | null = null;
    for (const named of this.years) {
      if (named.start >= to) break;
      if (named.start < from) continue;
      if (!isHead || !'较比与同'.includes(this.text[named.start - 1] ?? ' ')) year = named.year;
    }
    return year;
  }

  private clauseStart(start: number): number {
    let at = start;
    // By code: a character taken out of Chinese text is a new string every time.
    while (at > this.line.start && isStop[this.text.charCodeAt(at - 1)] !== 1) at--;
    return at;
  }

  private sentenceStart(start: number): number {
    let at = start;
    while (at > this.line.start && this.text.charCodeAt(at - 1) !== FULL_STOP) at--;
    return at;
  }
}

/** Which of several cues next to one number it is taken for: the highest; 0 for those that name nothing. */
function rankOf(cue: Cue): number {
  switch (cue.kind) {
    case 'quantity':
      return cue.rank;
    case 'applicant':
    case 'review':
      return 3;
    case 'reviewResult':
      return 4;
    default:
      return 0;
  }
}
