import { formatById, parseReport, withCells, type CellValue, type Format, type Report } from '@nianbao/core';
import { refuseOn, Refusal } from '../http/refusal.ts';
import { storageProblems } from './problems.ts';

/** What an editor sends: values of cells, and fields that are replaced whole. Not yet checked. */
export interface PatchInput {
  readonly cells?: Readonly<Record<string, CellValue>> | undefined;
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * The report with a patch applied and checked.
 * @throws Refusal (422) when the patch names a cell that is not in the format, or the result is no report.
 */
export function patchedReport(report: Report, { cells = {}, fields = {} }: PatchInput): Report {
  const format: Format | undefined = formatById(report.format);
  if (!format) throw new Error(`Unknown format "${report.format}"`);
  const [unknown, ...more] = Object.keys(cells)
    .filter((id) => !format.cellById.has(id))
    .map((id) => storageProblems.fieldUnknown({ field: id, known: [] }, { path: id }));
  if (unknown) throw new Refusal([unknown, ...more]);
  const { report: next, problems } = parseReport({ ...withCells(format, report, cells), ...fields });
  refuseOn(problems);
  if (!next) throw new Error('A report that is refused has problems');
  return next;
}
