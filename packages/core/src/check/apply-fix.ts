import type { Format } from '../format/define-format.ts';
import { formats } from '../formats/formats.ts';
import type { Block } from '../report/narrative.ts';
import { narrativeFields, type AnyReport, type NarrativeField } from '../report/report.ts';
import { withCells } from '../report/with-cells.ts';
import type { Fix, ReportPlace } from './finding.ts';

/**
 * The report with a fix made. What the fix does not touch is shared with the report given.
 * The format of cells is looked up among the official ones unless others are given.
 * @throws Error when the place is not in the report, as when it has changed since the finding was made.
 */
export function applyFix<R extends AnyReport>(report: R, fix: Fix, among: readonly Format[] = formats): R {
  if (fix.kind === 'setText') return withText(report, fix.place, fix.text);
  const format = among.find(({ id }) => id === report.format);
  if (!format) throw new Error(`Unknown format "${report.format}"`);
  return withCells(format, report, fix.cells);
}

function withText<R extends AnyReport>(report: R, place: ReportPlace, text: string): R {
  const { field } = place;
  if (field === 'title') return { ...report, title: spliced(report.title, place, text) };
  if (field === 'outline') {
    const outline = report.outline ?? [];
    const entry = outline[place.block ?? -1];
    if (!entry) throw missing(place);
    const changed =
      place.part === 'numbering'
        ? { ...entry, numbering: spliced(entry.numbering, place, text) }
        : { ...entry, text: spliced(entry.text, place, text) };
    return { ...report, outline: outline.with(place.block ?? -1, changed) };
  }
  const narrative = narrativeFields.find((name) => name === field);
  if (narrative === undefined) throw missing(place);
  return withBlock(report, narrative, place, text);
}

function withBlock<R extends AnyReport>(
  report: R,
  field: NarrativeField,
  place: ReportPlace,
  text: string,
): R {
  const index = place.block ?? -1;
  const block = report[field][index];
  if (!block) throw missing(place);
  return { ...report, [field]: report[field].with(index, changedBlock(block, place, text)) };
}

function changedBlock(block: Block, place: ReportPlace, text: string): Block {
  switch (block.kind) {
    case 'heading':
      return place.part === 'numbering'
        ? { ...block, numbering: spliced(block.numbering, place, text) }
        : { ...block, text: spliced(block.text, place, text) };
    case 'paragraph':
      return { ...block, text: spliced(block.text, place, text) };
    case 'list':
      return { ...block, items: splicedParts(block.items, '\n', place, text) };
    case 'table': {
      const lines = splicedParts(
        block.rows.map((row) => row.join('\t')),
        '\n',
        place,
        text,
      );
      return { ...block, rows: lines.map((line) => line.split('\t')) };
    }
  }
}

function splicedParts(
  parts: readonly string[],
  separator: string,
  place: ReportPlace,
  text: string,
): readonly string[] {
  return spliced(parts.join(separator), place, text).split(separator);
}

function spliced(whole: string, { start, end, quote }: ReportPlace, text: string): string {
  if (start === undefined || end === undefined) return text;
  if (quote !== undefined && whole.slice(start, end) !== quote)
    throw new Error(`The text has changed: “${quote}” no longer stands at ${start}`);
  return whole.slice(0, start) + text + whole.slice(end);
}

function missing({ field, block }: ReportPlace): Error {
  return new Error(`The report has no ${field}${block === undefined ? '' : `, block ${block}`}`);
}
