import { packCells, formatById, readCell, withCells, type CellValue, type Report } from '@nianbao/core';

/** Fields of a report that are not cells and may change while it is written. */
export const editableFields = [
  'title',
  'preamble',
  'outline',
  'overview',
  'problems',
  'otherMatters',
  'signature',
  'justifications',
] as const;
export type EditableField = (typeof editableFields)[number];

export type ReportFields = { readonly [Field in EditableField]?: Report[Field] };

/** The step from one version of a report to the next: the values it replaced. */
export interface ReportChanges {
  readonly cells: Readonly<Record<string, CellValue>>;
  /** `null` stands for a field that was absent. */
  readonly fields: { readonly [Field in EditableField]?: Report[Field] | null };
}

/** What has to be put back into `after` to get `before`. Both have the same format. */
export function changesBetween(before: Report, after: Report): ReportChanges {
  const format = formatOf(before);
  const [from, to] = [packCells(format, before), packCells(format, after)];
  const cells: Record<string, CellValue> = {};
  for (const cell of format.cells)
    if (!Object.is(from[cell.index], to[cell.index])) cells[cell.id] = readCell(format, from, cell.id);
  const changed = editableFields.filter((field) => !isSame(before[field], after[field]));
  return { cells, fields: Object.fromEntries(changed.map((field) => [field, before[field] ?? null])) };
}

/** The version before: `after` with the replaced values put back. */
export function undoChanges(after: Report, { cells, fields }: ReportChanges): Report {
  const report = { ...withCells(formatOf(after), after, cells), ...fields };
  for (const field of ['outline', 'justifications'] as const)
    if (fields[field] === null) delete report[field];
  // Values put back were taken from a report of the same format.
  return report as Report;
}

/** Several steps as one, oldest first: the values before the first of them. */
export function joinChanges(steps: readonly ReportChanges[]): ReportChanges {
  return {
    cells: Object.assign({}, ...steps.toReversed().map((step) => step.cells)),
    fields: Object.assign({}, ...steps.toReversed().map((step) => step.fields)),
  };
}

/** The ids of cells and names of fields that a step touches. */
export function touchedBy({ cells, fields }: ReportChanges): string[] {
  return [...Object.keys(cells), ...Object.keys(fields)];
}

function formatOf(report: Report) {
  const format = formatById(report.format);
  if (!format) throw new Error(`Unknown format "${report.format}"`);
  return format;
}

function isSame(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
