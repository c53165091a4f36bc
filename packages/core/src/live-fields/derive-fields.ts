import type { ReportPlace } from '../check/finding.ts';
import type { Block, ListBlock } from '../report/narrative.ts';
import { narrativeFields, type ReportBase } from '../report/report.ts';

/** A live field with its place in the report; the quote is what it prints. */
export interface PlacedField {
  readonly cell: string;
  readonly place: ReportPlace & { readonly start: number; readonly end: number; readonly quote: string };
}

/** Every live field of a report, in the order of the text. */
export function deriveFields(report: ReportBase): readonly PlacedField[] {
  const placed: PlacedField[] = [];
  for (const field of narrativeFields) {
    const blocks = report[field];
    for (let block = 0; block < blocks.length; block++)
      for (const { cell, start, end, quote } of fieldsIn(blocks[block]))
        placed.push({ cell, place: { field, block, start, end, quote } });
  }
  return placed;
}

interface Stretch {
  readonly cell: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** Positions count within the text of the block, as `blockText` joins it. */
function fieldsIn(block: Block | undefined): readonly Stretch[] {
  if (block === undefined) return none;
  if (block.kind !== 'paragraph' && block.kind !== 'list') return none;
  if (block.fields === undefined) return none;
  if (block.kind === 'paragraph') return block.fields.map((field) => stretchOf(block.text, 0, field));
  const starts = itemStarts(block);
  return block.fields.map((field) =>
    stretchOf(block.items[field.item] ?? '', starts[field.item] ?? 0, field),
  );
}

const none: readonly Stretch[] = [];

function stretchOf(
  text: string,
  start: number,
  field: { at: number; length: number; cell: string },
): Stretch {
  const { at, length, cell } = field;
  return { cell, start: start + at, end: start + at + length, quote: text.slice(at, at + length) };
}

function itemStarts({ items }: ListBlock): readonly number[] {
  let start = 0;
  return items.map((item) => {
    const at = start;
    start += item.length + 1;
    return at;
  });
}
