import type { LocalText } from '@nianbao/core';
import type { DocumentLabel, DocumentRow, DocumentTable, DocumentValue } from './report-document.ts';

/** A row of numbers with all labels that stand before it, groups included. */
export interface ExpandedRow {
  /** Outermost first; a label that spans label columns is there once. */
  readonly labels: readonly DocumentLabel[];
  readonly values: readonly DocumentValue[];
}

/** An official table without spans, for file types that have none. */
export interface ExpandedTable {
  readonly banner: LocalText | null;
  readonly corner: LocalText;
  /** For each column of numbers its labels, outermost first, without the banner. */
  readonly columns: readonly (readonly DocumentLabel[])[];
  readonly rows: readonly ExpandedRow[];
}

/** Repeats every label in all rows and columns that it spans. */
export function expandTable(table: DocumentTable): ExpandedTable {
  const head = table.head.flatMap(labelsOf);
  const banner = head.find(({ kind }) => kind === 'banner');
  const corner = head.find(({ kind }) => kind === 'corner');
  const first = table.body[0]?.cells.filter((cell) => cell.kind === 'value') ?? [];
  const columns = first.map((value) =>
    head.filter((label) => label.kind === 'columnHead' && covers(label, value.column)),
  );
  return {
    banner: banner?.text ?? null,
    corner: corner?.text ?? { zh: '', en: '' },
    columns,
    rows: expandRows(table.body),
  };
}

function labelsOf(row: DocumentRow): readonly DocumentLabel[] {
  return row.cells.filter((cell) => cell.kind !== 'value');
}

function covers(label: DocumentLabel, column: number): boolean {
  return column >= label.column && column < label.column + label.colspan;
}

function expandRows(body: readonly DocumentRow[]): readonly ExpandedRow[] {
  let open: { readonly label: DocumentLabel; readonly until: number }[] = [];
  return body.map((row, index) => {
    open = open.filter(({ until }) => until > index);
    for (const label of labelsOf(row)) open.push({ label, until: index + label.rowspan });
    return {
      labels: open.map(({ label }) => label).toSorted((a, b) => a.column - b.column),
      values: row.cells.filter((cell) => cell.kind === 'value'),
    };
  });
}
