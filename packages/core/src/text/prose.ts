import { blockText } from '../report/narrative.ts';
import { narrativeFields, type NarrativeField, type ReportBase } from '../report/report.ts';
import type { ReportPlace } from '../check/finding.ts';

/** Where the text of one block begins in the joined text. */
interface Stretch {
  readonly field: NarrativeField;
  readonly block: number;
  readonly start: number;
  readonly text: string;
}

/** A half-open range of positions in `Prose.text`. */
export interface ProseRange {
  readonly start: number;
  readonly end: number;
}

/** From a full-width form to its half-width one. */
const FULL_WIDTH = 0xfee0;
const TAB = 0x09;
const NEWLINE = 0x0a;
const SPACE = 0x20;
const CHUNK = 8192;

/**
 * All narrative of a report as one searchable string, so that rules scan it once and not block by block.
 * Spaces are dropped and full-width digits and letters folded, since documents set both as they like
 * (`2020 年 1 月`, `２０２０年`); full-width punctuation stays, for it ends Chinese clauses.
 * Blocks, and lines within a block, are parted by `\n`, and every position leads back to the block it came from.
 */
export class Prose {
  readonly text: string;
  private readonly stretches: readonly Stretch[];
  /** Position in the joined text of every position in `text`; `null` where nothing had to be folded. */
  private readonly origins: Uint32Array | null;
  /** Where each field begins, in the order of `narrativeFields`, and where the last one ends. */
  private readonly fieldStarts: readonly number[];

  constructor(report: ReportBase) {
    const stretches: Stretch[] = [];
    const fieldStarts: number[] = [];
    const texts: string[] = [];
    let start = 0;
    for (const field of narrativeFields) {
      fieldStarts.push(start);
      const blocks = report[field];
      for (let block = 0; block < blocks.length; block++) {
        const text = blockText(blocks[block] ?? nothing);
        stretches.push({ field, block, start, text });
        texts.push(text);
        start += text.length + 1;
      }
    }
    fieldStarts.push(start);
    // Joined at once: a string that grew by `+` stays a tree of pieces, and every look at a character goes through it.
    if (texts.length > 0) texts.push('');
    const joined = texts.join('\n');
    this.stretches = stretches;
    if (needsFolding(joined)) {
      const { text, origins } = fold(joined);
      this.text = text;
      this.origins = origins;
      this.fieldStarts = fieldStarts.map((at) => positionOf(origins, at));
    } else {
      this.text = joined;
      this.origins = null;
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
    const stretch = this.stretches.findLast((each) => each.start <= from);
    if (!stretch) return { field: 'overview' };
    const first = from - stretch.start;
    const last = Math.min(to - stretch.start, stretch.text.length);
    return {
      field: stretch.field,
      block: stretch.block,
      start: first,
      end: last,
      quote: stretch.text.slice(first, last),
    };
  }

  /** Where a passage of a block stands in `text`; the inverse of `place`. */
  rangeOf(field: NarrativeField, block: number, start: number, end: number): ProseRange {
    const base = this.stretches.find((each) => each.field === field && each.block === block)?.start ?? 0;
    if (!this.origins) return { start: base + start, end: base + end };
    return { start: positionOf(this.origins, base + start), end: positionOf(this.origins, base + end) };
  }
}

const nothing = { kind: 'paragraph', text: '' } as const;

/** Whether any unit is left out or replaced. By ranges: Chinese characters and digits are told with two comparisons. */
function needsFolding(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x3000 ? unit < 0xfeff : unit > SPACE && unit < 0x80) continue;
    if (foldedUnit(unit) !== unit) return true;
  }
  return false;
}

function fold(joined: string): { text: string; origins: Uint32Array } {
  const origins = new Uint32Array(joined.length);
  const units = new Uint16Array(joined.length);
  let length = 0;
  for (let at = 0; at < joined.length; at++) {
    let unit = foldedUnit(joined.charCodeAt(at));
    if (unit === 0) {
      // Numbers that only a space keeps apart stay apart.
      if (!isDigit(units[length - 1]) || !isDigit(joined.charCodeAt(at + 1))) continue;
      unit = SPACE;
    }
    units[length] = unit;
    origins[length] = at;
    length++;
  }
  let text = '';
  for (let at = 0; at < length; at += CHUNK)
    text += String.fromCharCode(...units.subarray(at, Math.min(at + CHUNK, length)));
  return { text, origins: origins.slice(0, length) };
}

function isDigit(unit: number | undefined): boolean {
  if (unit === undefined) return false;
  const half = unit >= 0xff10 ? unit - FULL_WIDTH : unit;
  return half >= 0x30 && half <= 0x39;
}

/** The unit to search for in place of another; 0 for one that is left out. */
function foldedUnit(unit: number): number {
  // Cells of a table inside the narrative are apart like lines.
  if (unit === TAB) return NEWLINE;
  if (unit < 0x80) return unit === NEWLINE || unit > SPACE ? unit : 0;
  if (unit < 0xff00)
    return unit === 0xa0 || (unit >= 0x1680 && /\s/.test(String.fromCharCode(unit))) ? 0 : unit;
  const isFolded =
    unit === 0xff05 ||
    unit === 0xff0e ||
    (unit >= 0xff10 && unit <= 0xff19) ||
    (unit >= 0xff21 && unit <= 0xff3a) ||
    (unit >= 0xff41 && unit <= 0xff5a);
  if (isFolded) return unit - FULL_WIDTH;
  return unit === 0xfeff ? 0 : unit;
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
