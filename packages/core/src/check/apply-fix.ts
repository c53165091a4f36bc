import type { Format } from '../format/define-format.ts';
import { formats } from '../formats/formats.ts';
import { printCell } from '../live-fields/print-cell.ts';
import { refreshFields } from '../live-fields/refresh-fields.ts';
import { narrativeFields, type AnyReport, type NarrativeField } from '../report/report.ts';
import { withCells } from '../report/with-cells.ts';
import { editBlock, editPlain } from './edit-block.ts';
import type { Fix, ReportPlace } from './finding.ts';

/**
 * The report with a fix made; live fields of cells that it sets print their new values.
 * What the fix does not touch is shared with the report given.
 * The format of cells is looked up among the official ones unless others are given.
 * @throws Error when the place is not in the report, as when it has changed since the finding was made.
 */
export function applyFix<R extends AnyReport>(report: R, fix: Fix, among: readonly Format[] = formats): R {
  const format = among.find(({ id }) => id === report.format);
  if (!format) throw new Error(`Unknown format "${report.format}"`);
  if (fix.kind === 'setCells') return refreshFields(format, withCells(format, report, fix.cells));
  return withText(format, report, fix.place, fix.text);
}

function withText<R extends AnyReport>(format: Format, report: R, place: ReportPlace, text: string): R {
  const { field } = place;
  if (field === 'title') return { ...report, title: editPlain(report.title, place, text) };
  if (field === 'outline') return withOutline(report, place, text);
  const narrative = narrativeFields.find((name) => name === field);
  if (narrative === undefined) throw missing(place);
  return withBlock(format, report, narrative, place, text);
}

function withOutline<R extends AnyReport>(report: R, place: ReportPlace, text: string): R {
  const outline = report.outline ?? [];
  const entry = outline[place.block ?? -1];
  if (!entry) throw missing(place);
  const changed =
    place.part === 'numbering'
      ? { ...entry, numbering: editPlain(entry.numbering, place, text) }
      : { ...entry, text: editPlain(entry.text, place, text) };
  return { ...report, outline: outline.with(place.block ?? -1, changed) };
}

function withBlock<R extends AnyReport>(
  format: Format,
  report: R,
  field: NarrativeField,
  place: ReportPlace,
  text: string,
): R {
  const index = place.block ?? -1;
  const block = report[field][index];
  if (!block) throw missing(place);
  const edited = editBlock(block, place, text, (cell) => printCell(format, report, cell));
  return { ...report, [field]: report[field].with(index, edited) };
}

function missing({ field, block }: ReportPlace): Error {
  return new Error(`The report has no ${field}${block === undefined ? '' : `, block ${block}`}`);
}
