import type { Format, Report } from '@nianbao/core';
import { editBetween, sameField } from './edit-between.ts';
import type { Edit, FieldName, FieldValue, WholeEdit } from './report-store.ts';

/** A cell or field that both sides changed, and differently. */
export type Conflict =
  | { readonly kind: 'cell'; readonly index: number; readonly mine: number; readonly theirs: number }
  | {
      readonly kind: 'field';
      readonly field: FieldName;
      readonly mine: FieldValue;
      readonly theirs: FieldValue;
    };

/** Two sets of changes to one version brought together. */
export interface Merge {
  /** What only they changed: to be taken in. */
  readonly take: WholeEdit;
  readonly conflicts: readonly Conflict[];
}

/** Three-way merge, cell by cell and field by field: what one side left alone is the other's. */
export function mergeReports(format: Format, base: Report, mine: Report, theirs: Report): Merge {
  const myEdit = editBetween(format, base, mine);
  const theirEdit = editBetween(format, base, theirs);
  const conflicts: Conflict[] = [];
  const cells = new Map<number, number>();
  for (const [index, value] of theirEdit.cells) {
    const own = myEdit.cells.get(index);
    if (own === undefined) cells.set(index, value);
    else if (!Object.is(own, value)) conflicts.push({ kind: 'cell', index, mine: own, theirs: value });
  }
  const fields: Record<string, FieldValue> = {};
  // `Object.entries` widens the keys of a record with known names.
  for (const [field, value] of Object.entries(theirEdit.fields) as [FieldName, FieldValue][]) {
    if (!(field in myEdit.fields)) fields[field] = value;
    else if (!sameField(myEdit.fields[field], value))
      conflicts.push({ kind: 'field', field, mine: myEdit.fields[field], theirs: value });
  }
  return { take: { cells, fields }, conflicts };
}

/** The edit that takes their side of some conflicts. */
export function takeTheirs(conflicts: readonly Conflict[]): Edit {
  return {
    cells: new Map(
      conflicts.flatMap((each) => (each.kind === 'cell' ? [[each.index, each.theirs] as const] : [])),
    ),
    fields: Object.fromEntries(
      conflicts.flatMap((each) => (each.kind === 'field' ? [[each.field, each.theirs] as const] : [])),
    ),
  };
}
