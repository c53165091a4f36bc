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

const notSearched = /[^\S\n]|[\uFF01-\uFF5E]/;

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
  private readonly ranges: Readonly<Record<NarrativeField, ProseRange>>;

  constructor(report: ReportBase) {
    const stretches: Stretch[] = [];
    const fieldStarts: number[] = [];
    let joined = '';
    for (const field of narrativeFields) {
      fieldStarts.push(joined.length);
      report[field].forEach((block, index) => {
        const text = blockText(block);
        stretches.push({ field, block: index, start: joined.length, text });
        joined += `${text}\n`;
      });
    }
    const folded = notSearched.test(joined) ? foldText(joined) : { text: joined, origins: null };
    this.text = folded.text;
    this.origins = folded.origins;
    this.stretches = stretches;
    this.ranges = rangesOf(fieldStarts, joined.length, folded.origins);
  }

  /** The stretch of `text` that one field takes. */
  range(field: NarrativeField): ProseRange {
    return this.ranges[field];
  }

  /** The searchable text of one field. */
  field(field: NarrativeField): string {
    const { start, end } = this.ranges[field];
    return this.text.slice(start, end);
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
}

function foldText(joined: string): { text: string; origins: Uint32Array } {
  const origins = new Uint32Array(joined.length);
  let text = '';
  for (let at = 0; at < joined.length; at++) {
    const folded = foldCharacter(joined[at] ?? '');
    if (folded === '') continue;
    origins[text.length] = at;
    text += folded;
  }
  return { text, origins: origins.slice(0, text.length) };
}

function foldCharacter(character: string): string {
  if (character === '\n') return character;
  if (/\s/.test(character)) return '';
  return /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF05\uFF0E]/.test(character)
    ? character.normalize('NFKC')
    : character;
}

function rangesOf(
  fieldStarts: readonly number[],
  length: number,
  origins: Uint32Array | null,
): Record<NarrativeField, ProseRange> {
  const folded = (at: number) => (origins ? positionOf(origins, at) : at);
  const entries = narrativeFields.map((field, index) => {
    const start = folded(fieldStarts[index] ?? 0);
    const end = folded(fieldStarts[index + 1] ?? length);
    return [field, { start, end }] as const;
  });
  // One entry for each field, as they were mapped from the list of fields.
  return Object.fromEntries(entries) as Record<NarrativeField, ProseRange>;
}

/** The first folded position that stems from `at` or later. */
function positionOf(origins: Uint32Array, at: number): number {
  const position = origins.findIndex((origin) => origin >= at);
  return position < 0 ? origins.length : position;
}
