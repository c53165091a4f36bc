import {
  formatById,
  parseReport,
  refreshFields,
  withCells,
  type CellValue,
  type Format,
  type Report,
} from '@nianbao/core';
import { refuseOn, Refusal } from '../http/refusal.ts';
import { storageProblems } from './problems.ts';

/** What an editor sends: values of cells, and fields that are replaced whole. Not yet checked. */
export interface PatchInput {
  readonly cells?: Readonly<Record<string, CellValue>> | undefined;
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * The report with a patch applied and checked, and its live fields printing the new cells.
 * @throws Refusal (422) when the patch names a cell that is not in the format, or the result is no report.
 */
export function patchedReport(report: Report, { cells = {}, fields = {} }: PatchInput): Report {
  const format: Format | undefined = formatById(report.format);
  if (!format) throw new Error(`Unknown format "${report.format}"`);
  const [unknown, ...more] = Object.keys(cells)
    .filter((id) => !format.cellById.has(id))
    .map((id) => storageProblems.fieldUnknown({ field: id, known: [] }, { path: id }));
  if (unknown) throw new Refusal([unknown, ...more]);
  // The rest of the report has been checked when it was written: only what the patch brings is read.
  const { year, agency } = report;
  const { report: read, problems } = parseReport({
    ...withCells(format, { format: format.id, year, agency }, cells),
    ...fields,
  });
  refuseOn(problems);
  if (!read) throw new Error('A patch that is refused has problems');
  const given = Object.fromEntries(Object.entries(read).filter(([field]) => field in fields));
  return refreshFields(format, { ...withCells(format, report, cells), ...given });
}
