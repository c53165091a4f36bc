import type { WordHits, WordScanner } from '../text/word-scanner.ts';
import type { Claim, ClaimKind, Quantity } from './claim.ts';
import type { ClaimWords, Cue } from './claim-words.ts';
import type { CueContext } from './cues.ts';
import { fillerReach, isFiller } from './filler.ts';
import { LineState } from './line-state.ts';
import { chineseNumberEndingAt, findNumbers, type NamedYear, type NumberToken } from './numbers.ts';
import { placeCues, type PlacedCues } from './placed-cue.ts';

/** How far after a number a word may stand that says what it counts. */
const AFTER = 6;
const FULL_STOP = '。';
const YUAN = '元'.charCodeAt(0);
/** Ends of clauses. */
const isStop = new Uint8Array(0x10000);
for (const stop of '，。；、：（）\n') isStop[stop.charCodeAt(0)] = 1;

/** Reads the claims out of a searchable text. */
export class ClaimReader {
  private readonly words: ClaimWords;
  private readonly year: number;
  private text = '';
  private cues: readonly Cue[] = [];
  private cueStarts: readonly number[] = [];
  private cueEnds: readonly number[] = [];
  private years: readonly NamedYear[] = [];
  /** The first cue that stands after the number at hand, and the first year. */
  private next = 0;
  private nextYear = 0;
  private line = new LineState('', 0);
  /** Where the number at hand stands, and where its clause begins. */
  private at = 0;
  private clause = 0;
  /** After the last full stop that was asked for, and where the next one stands. */
  private afterStop = 0;
  private nextStop = 0;

  constructor(words: ClaimWords, year: number) {
    this.words = words;
    this.year = year;
  }

  /** `hits` are those of a scanner that looks for the claim words, among others maybe. */
  read(text: string, scanner: WordScanner, hits: WordHits): Claim[] {
    this.text = text;
    const placed: PlacedCues = placeCues(this.words, scanner, hits);
    this.cues = placed.cues;
    this.cueStarts = placed.starts;
    this.cueEnds = placed.ends;
    this.next = 0;
    this.nextYear = 0;
    this.afterStop = 0;
    this.nextStop = text.indexOf(FULL_STOP);
    this.startLine(0);
    const claims: Claim[] = [];
    for (const token of this.tokens(hits.digits)) {
      this.moveTo(token.start);
      const claim = this.claimOf(token);
      // A bare number that says nothing known is a telephone or postcode more often than a count.
      if (claim.unit !== '' || claim.quantity) claims.push(claim);
    }
    return claims;
  }

  private startLine(position: number): void {
    this.line = new LineState(this.text, position);
    this.at = this.clause = this.line.start;
  }

  /** Goes on to the next number, taking in what stands before it. */
  private moveTo(start: number): void {
    const { text, cues, cueStarts, cueEnds, years } = this;
    if (start > this.line.end) this.startLine(start);
    for (let cue = cues[this.next]; cue; cue = cues[++this.next]) {
      const end = cueEnds[this.next] ?? 0;
      if (end > start) break;
      this.line.note(text, cue, cueStarts[this.next] ?? 0, end);
    }
    for (let year = years[this.nextYear]; year && year.start < start; year = years[++this.nextYear]);
    // Only back to the number before: where nothing ends in between, its clause goes on.
    // By code: a character taken out of Chinese text is a new string every time.
    let at = start;
    while (at > this.at && isStop[text.charCodeAt(at - 1)] !== 1) at--;
    if (at > this.at) this.clause = at;
    this.at = start;
  }

  /** Where the sentence of the number at hand begins. Looked for only when asked: for most numbers it does not matter. */
  private sentence(): number {
    while (this.nextStop >= 0 && this.nextStop < this.clause) {
      this.afterStop = this.nextStop + 1;
      this.nextStop = this.text.indexOf(FULL_STOP, this.afterStop);
    }
    return Math.max(this.afterStop, this.line.start);
  }

  private tokens(digits: readonly number[]): NumberToken[] {
    const { tokens: arabic, years } = findNumbers(this.text, digits);
    this.years = years;
    const chinese: NumberToken[] = [];
    for (let at = 0; at < this.cues.length; at++) {
      if (this.cues[at]?.kind !== 'numeral') continue;
      const token = chineseNumberEndingAt(this.text, this.cueEnds[at] ?? 0);
      if (token) chinese.push(token);
    }
    return chinese.length === 0
      ? arabic
      : [...arabic, ...chinese].toSorted((one, other) => one.start - other.start);
  }

  private claimOf(token: NumberToken): Claim {
    const { text, line, clause } = this;
    const { start, end, unit } = token;
    const year = this.yearOf();
    const isPartial = line.partialAt >= 0 && line.partialAt >= this.sentence();
    if (unit.charCodeAt(unit.length - 1) === YUAN) return claimFrom(token, 'money', null, year, isPartial);
    if (line.changeAt >= clause && isFiller(text, line.changeAt, start, false)) {
      const of = line.previousYearStart >= this.sentence() ? line.last : undefined;
      return claimFrom(token, 'change', of?.quantity ?? null, this.year, isPartial, of);
    }
    if (unit === '%') return claimFrom(token, 'share', null, year, isPartial, line.lastCount);
    const quantity = this.quantityBefore(start) ?? this.quantityAfter(end);
    const count = claimFrom(token, 'count', quantity, year, isPartial);
    line.lastCount = count;
    if (quantity) line.remember(count, quantity);
    return count;
  }

  /** Of the cues that lead up to a number, the one that says most about it. */
  private quantityBefore(start: number): Quantity | null {
    if (this.next === 0) return null;
    const near = fillerReach(this.text, start, false);
    const far = fillerReach(this.text, start, true, near);
    let best: Quantity | null = null;
    let rank = 0;
    for (let at = this.next - 1; at >= 0; at--) {
      const cue = this.cues[at];
      const end = this.cueEnds[at] ?? 0;
      if (!cue || end < far) break;
      const placedRank = rankOf(cue);
      if (placedRank <= rank) continue;
      const quantity = this.meaningOf(cue, end >= near);
      if (!quantity) continue;
      best = quantity;
      rank = placedRank;
    }
    return best;
  }

  /** 103件顺延到下年度: the words that say what it is come after the number. */
  private quantityAfter(end: number): Quantity | null {
    for (let at = this.next; at < this.cues.length; at++) {
      const cue = this.cues[at];
      const start = this.cueStarts[at] ?? 0;
      if (!cue || start > end + AFTER) break;
      const isAfter = cue.kind === 'quantity' && cue.side === 'either' && start >= end;
      if (isAfter && isFiller(this.text, end, start, true))
        return this.isIn(cue.context) ? cue.quantity : null;
    }
    return null;
  }

  /** What a cue says of the number at hand; one that is not near leads up to it over the thing counted. */
  private meaningOf(cue: Cue, isNear: boolean): Quantity | null {
    const { line } = this;
    if (cue.kind === 'quantity')
      return (cue.takesObject || isNear) && this.isIn(cue.context) ? cue.quantity : null;
    if (!isNear) return null;
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
  private yearOf(): number {
    const { years, clause } = this;
    let at = this.nextYear - 1;
    const nearest = years[at];
    if (nearest && nearest.start >= clause) return nearest.year;
    if (this.line.previousYearStart >= clause) return this.year - 1;
    if (!nearest || nearest.start < this.line.start) return this.year;
    const sentence = this.sentence();
    for (let named: NamedYear | undefined = nearest; named && named.start >= sentence; named = years[--at])
      // One that is compared with (较2023年) is not what the sentence is about.
      if (!'较比与同'.includes(this.text[named.start - 1] ?? ' ')) return named.year;
    return this.year;
  }
}

/** All claims have the same fields in the same order, and are made once: both keep reading them fast. */
function claimFrom(
  { start, end, value, unit }: NumberToken,
  kind: ClaimKind,
  quantity: Quantity | null,
  year: number,
  isPartial: boolean,
  of?: Claim,
): Claim {
  return { kind, start, end, value, unit, quantity, year, isPartial, of };
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
