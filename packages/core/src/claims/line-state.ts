import type { Claim, Quantity } from './claim.ts';
import type { Cue } from './claim-words.ts';

/** A line this short before another is its heading: what it speaks of, the next line does. */
const HEADING = 30;
/** Words before 行政复议 that make it a case the agency decides, not one against it. */
const decides = /(?:受理|审理|办理|审结|办结|承办|收到|接收)(?:各类)?$/;
/** The last characters of such words: most words before 行政复议 end in another. */
const decidesEndings = '理结办到收类';

/** The row that texts go on to break down by applicants, by the key of the quantity that was named. */
const applicantRows: ReadonlyMap<string, string> = new Map([
  ['requests.received', 'received'],
  ['requests.carriedOver', 'carriedOver'],
  ['requests.carriedForward', 'carriedForward'],
  ['requests.handled', 'outcome.total'],
]);

/** What the line has spoken of so far: it decides what bare words such as 维持 or 答复 mean. */
export class LineState {
  readonly start: number;
  readonly end: number;
  /** From here on words make context: the line, and a heading before it. */
  private readonly contextStart: number;
  hasRequests = false;
  hasDisclosure = false;
  /** What the kind of review spoken of last in this line has as results; `null` before the first. */
  review: ReadonlyMap<string, Quantity> | null = null;
  /** Cases that the agency itself decides. */
  isOwnCase = false;
  /** Row that a breakdown by applicants is of; `null` after a number it cannot be of. */
  applicantRow: string | null = 'received';
  previousYearStart = -1;
  partialAt = -1;
  changeAt = -1;
  /** The last number that was linked. */
  last: Claim | undefined;
  /** The last count, linked or not. */
  lastCount: Claim | undefined;

  constructor(text: string, position: number) {
    this.start = text.lastIndexOf('\n', position - 1) + 1;
    const end = text.indexOf('\n', position);
    this.end = end < 0 ? text.length : end;
    const before = this.start < 2 ? 0 : text.lastIndexOf('\n', this.start - 2) + 1;
    this.contextStart = this.start - before <= HEADING ? before : this.start;
  }

  /** Takes in a word before the number to come. */
  note(text: string, cue: Cue, start: number, end: number): void {
    if (start < this.contextStart) return;
    if (cue.kind === 'context') {
      if (cue.context === 'requests') this.hasRequests = true;
      this.hasDisclosure = true;
    }
    if (start < this.start) return;
    switch (cue.kind) {
      case 'review':
        this.review = cue.byResult;
        this.isOwnCase =
          decidesEndings.includes(text.charAt(start - 1)) &&
          decides.test(text.slice(Math.max(this.start, start - 6), start));
        // From here on 办结 and 答复 are said of those cases.
        if (this.isOwnCase) this.hasRequests = false;
        break;
      case 'previousYear':
        this.previousYearStart = start;
        break;
      case 'quantity':
        // 去年 in 去年结转 is part of the name.
        if (this.previousYearStart >= start) this.previousYearStart = -1;
        break;
      case 'partial':
        this.partialAt = start;
        break;
      case 'change':
        this.changeAt = end;
        break;
      default:
    }
  }

  /** Takes in a number that was linked. */
  remember(claim: Claim, quantity: Quantity): void {
    this.last = claim;
    if (quantity.rule === 'text.applicants' || quantity.rule === 'text.reviews') return;
    const row = applicantRows.get(quantity.key);
    this.applicantRow = row ?? null;
    this.hasRequests ||= row !== undefined;
  }
}
