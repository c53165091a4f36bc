import { cellLabel, formatById, type CellValue, type Report } from '@nianbao/core';
import { changesBetween, type EditableField } from '../reports/report-changes.ts';

/** A cell that a correction changed, in words and numbers. */
export interface ChangedCell {
  readonly cell: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly before: CellValue;
  readonly after: CellValue;
}

/** What a correction changed against what was published before it. */
export interface PublishedChanges {
  readonly cells: readonly ChangedCell[];
  /** Fields of text that changed; the notice shows their passages. */
  readonly fields: readonly EditableField[];
}

/** What differs between two published reports of one agency and year, cells in the order of the form. */
export function publishedChanges(before: Report, after: Report): PublishedChanges {
  const format = formatById(before.format);
  if (!format) throw new Error(`Unknown format "${before.format}"`);
  const there = changesBetween(before, after);
  const back = changesBetween(after, before);
  return {
    cells: format.cells.flatMap((cell) => {
      const value = there.cells[cell.id];
      return value === undefined
        ? []
        : [{ cell: cell.id, label: cellLabel(cell), before: value, after: back.cells[cell.id] ?? null }];
    }),
    // The keys of `fields` are those of its type.
    fields: Object.keys(there.fields) as EditableField[],
  };
}
