import type { Format } from '../format/define-format.ts';
import type { FormatId, KnownFormat } from '../formats/formats.ts';
import { frameOf } from '../live-fields/frame-of.ts';
import { refreshFields } from '../live-fields/refresh-fields.ts';
import { makeBlank } from '../report/blank.ts';
import type { Block } from '../report/narrative.ts';
import type { AnyReport, ReportOf } from '../report/report.ts';
import { packCells, unpackCells } from '../report/vector.ts';
import { imputeBlanks } from './impute-blanks.ts';

/**
 * Next year's report as last year's leaves it to be begun: what was carried forward is carried over, stocks are where
 * they ended, everything else is blank. Of the narrative the headings are kept, and the sentences with live fields, which
 * print the new cells (`BLANK_FIELD` until they are filled in). Other sentences are not: a text repeated from last year
 * is one of the mistakes looked for.
 * @param format the format of the new report; it may be another than last year's
 */
export function makeFromPrevious<Id extends FormatId>(
  format: Extract<KnownFormat, { id: Id }>,
  previous: { readonly format: Format; readonly report: AnyReport },
): ReportOf<Id>;
export function makeFromPrevious(
  format: Format,
  previous: { readonly format: Format; readonly report: AnyReport },
): AnyReport;
export function makeFromPrevious(
  format: Format,
  previous: { readonly format: Format; readonly report: AnyReport },
): AnyReport {
  const { agency, year, overview, problems, otherMatters, signature } = previous.report;
  const blank = makeBlank(format, { agency, year: year + 1 });
  const vector = packCells(format, blank);
  for (const [cell, value] of imputeBlanks(format, vector, { previous })) vector[cell] = value;
  const framesOf = (blocks: readonly Block[]) => blocks.flatMap((block) => frameOf(format, block));
  return refreshFields(format, {
    ...blank,
    ...unpackCells(format, vector),
    overview: framesOf(overview),
    problems: framesOf(problems),
    otherMatters: framesOf(otherMatters),
    signature: { agency: signature.agency, date: null },
  });
}
