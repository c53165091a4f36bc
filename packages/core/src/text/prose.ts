import { blockText } from '../report/narrative.ts';
import { narrativeFields, type NarrativeField, type ReportBase } from '../report/report.ts';
import type { ReportPlace } from '../check/finding.ts';
import { fold, needsFolding } from './fold.ts';

/** A half-open range of positions in `Prose.text`. */
export interface ProseRange {
  readonly start: number;
  readonly end: number;
}

/**
 * All narrative of a report as one searchable string, so that rules scan it once and not block by block.
 * It is folded where it has to be: spaces and full-width digits and letters are as documents like them.
 * Blocks, and lines within a block, are parted by `\n`, and every position leads back to the block it came from.
 */
export class Prose {
  readonly text: string;
  /** The text of every block, and where it begins in the joined text as written. */
  private readonly texts: readonly string[];
  private readonly starts: readonly number[];
  /** Position in the joined text of every position in `text`; `null` where nothing had to be folded. */
  private readonly origins: Uint32Array | null = null;
  /** The first block of each field, in the order of `narrativeFields`. */
  private readonly firstBlocks: readonly number[];
  /** Where each field begins in `text`, and where the last one ends. */
  private readonly fieldStarts: readonly number[];

  /** @param mustFold asked of the joined text as written, for a caller that looks at every character of it anyway */
  constructor(report: ReportBase, mustFold: (written: string) => boolean = needsFolding) {
    const texts: string[] = [];
    const starts: number[] = [];
    const firstBlocks: number[] = [];
    const fieldStarts: number[] = [];
    let start = 0;
    for (const field of narrativeFields) {
      firstBlocks.push(texts.length);
      fieldStarts.push(start);
      for (const block of report[field]) {
        const text = blockText(block);
        texts.push(text);
        starts.push(start);
        start += text.length + 1;
      }
    }
    fieldStarts.push(start);
    // Joined at once, last line end included: a string made by `+` stays a tree of pieces, and every look at a
    // character goes through it.
    if (texts.length > 0) texts.push('');
    const written = texts.join('\n');
    this.texts = texts;
    this.starts = starts;
    this.firstBlocks = firstBlocks;
    if (mustFold(written)) {
      const { text, origins } = fold(written);
      this.text = text;
      this.origins = origins;
      this.fieldStarts = fieldStarts.map((at) => positionOf(origins, at));
    } else {
      this.text = written;
      this.fieldStarts = fieldStarts;
    }
  }

  /** The stretch of `text` that one field takes. */
  range(field: NarrativeField): ProseRange {
    const index = narrativeFields.indexOf(field);
    return { start: this.fieldStarts[index] ?? 0, end: this.fieldStarts[index + 1] ?? 0 };
  }

  /** The searchable text of one field, without the line end that parts it from the next; empty where it has no blocks. */
  field(field: NarrativeField): string {
    const { start, end } = this.range(field);
    return this.text.slice(start, Math.max(start, end - 1));
  }

  /** The place in the report of a passage, with its words as the report has them. */
  place(start: number, end: number): ReportPlace {
    const from = this.origins ? (this.origins[start] ?? 0) : start;
    const to = this.origins ? (this.origins[Math.max(start, end - 1)] ?? from) + 1 : end;
    const index = this.starts.findLastIndex((each) => each <= from);
    const text = this.texts[index];
    if (text === undefined) return { field: 'overview' };
    const first = from - (this.starts[index] ?? 0);
    const last = Math.min(to - (this.starts[index] ?? 0), text.length);
    const field = this.firstBlocks.findLastIndex((each) => each <= index);
    return {
      field: narrativeFields[field] ?? 'overview',
      block: index - (this.firstBlocks[field] ?? 0),
      start: first,
      end: last,
      quote: text.slice(first, last),
    };
  }

  /** Where a passage of a block stands in `text`; the inverse of `place`. */
  rangeOf(field: NarrativeField, block: number, start: number, end: number): ProseRange {
    const first = this.firstBlocks[narrativeFields.indexOf(field)] ?? 0;
    const base = this.starts[first + block] ?? 0;
    if (!this.origins) return { start: base + start, end: base + end };
    return { start: positionOf(this.origins, base + start), end: positionOf(this.origins, base + end) };
  }
}

/** The first folded position that stems from `at` or later. */
function positionOf(origins: Uint32Array, at: number): number {
  let low = 0;
  let high = origins.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((origins[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
