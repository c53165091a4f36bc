import type { LocalText } from '@nianbao/core';
import { cellText } from '../document/cell-annotation.ts';
import { expandTable, type ExpandedRow } from '../document/expanded-table.ts';
import type { DocumentLabel, DocumentTable } from '../document/report-document.ts';
import { displayWidth, padTo } from './display-width.ts';

type Label = (text: LocalText) => string;

/** A line of a table: its label, and a number under each column, or none where it only heads other lines. */
interface TextRow {
  readonly label: string;
  readonly values: readonly string[];
}

interface Columns {
  readonly labelWidth: number;
  readonly widths: readonly number[];
}

const BETWEEN = '  ';

/** An official table in columns: heads over heads as printed, a group of rows as a line with its rows indented under it. */
export function textTable(table: DocumentTable, label: Label, blank: string): string[] {
  const { banner, corner, columns, rows } = expandTable(table);
  const body = rowsOf(rows, label, blank);
  const leaves = columns.map((labels) => {
    const leaf = labels.at(-1);
    return leaf ? label(leaf.text) : '';
  });
  const layout: Columns = {
    labelWidth: Math.max(displayWidth(label(corner)), ...body.map((row) => displayWidth(row.label))),
    widths: leaves.map((leaf, column) =>
      Math.max(displayWidth(leaf), ...body.map(({ values }) => displayWidth(values[column] ?? ''))),
    ),
  };
  return [
    ...(banner === null ? [] : [label(banner)]),
    ...headLines(columns, label(corner), layout, label),
    ...body.map((row) => lineOf(row, layout)),
  ];
}

function rowsOf(rows: readonly ExpandedRow[], label: Label, blank: string): readonly TextRow[] {
  const shown: TextRow[] = [];
  let open: readonly DocumentLabel[] = [];
  for (const { labels, values } of rows) {
    const groups = labels.slice(0, -1);
    groups.forEach((group, level) => {
      if (open[level] !== group) shown.push({ label: indented(label(group.text), level), values: [] });
    });
    const leaf = labels.at(-1);
    shown.push({
      label: leaf ? indented(label(leaf.text), groups.length) : '',
      values: values.map((cell) => (cell.value === null && !cell.annotation ? blank : cellText(cell))),
    });
    open = labels;
  }
  return shown;
}

function indented(text: string, level: number): string {
  return '  '.repeat(level) + text;
}

function lineOf({ label, values }: TextRow, { labelWidth, widths }: Columns): string {
  const cells = values.map((value, column) => padTo(value, widths[column] ?? 0, 'start'));
  return [padTo(label, labelWidth, 'end'), ...cells].join(BETWEEN).trimEnd();
}

/** One line for each level of heads: groups at the start of their first column, single columns over their numbers. */
function headLines(
  columns: readonly (readonly DocumentLabel[])[],
  corner: string,
  { labelWidth, widths }: Columns,
  label: Label,
): string[] {
  const depth = Math.max(...columns.map((labels) => labels.length));
  return Array.from({ length: depth }, (_, level) => {
    const isLast = level === depth - 1;
    let line = padTo(isLast ? corner : '', labelWidth, 'end');
    let start = labelWidth;
    columns.forEach((labels, column) => {
      const width = widths[column] ?? 0;
      const head = isLast ? labels.at(-1) : labels.slice(0, -1)[level];
      const isOpen = head !== undefined && columns[column - 1]?.includes(head);
      if (head && (isLast || !isOpen)) {
        const words = isLast ? padTo(label(head.text), width, 'start') : label(head.text);
        line = `${padTo(line, start, 'end')}${BETWEEN}${words}`;
      }
      start += BETWEEN.length + width;
    });
    return line.trimEnd();
  });
}
