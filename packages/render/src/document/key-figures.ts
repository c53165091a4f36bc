import type { DerivedTable, Format, LocalText, PlacedLeaf, TreeNode } from '@nianbao/core';
import { isGroup } from '@nianbao/core';

/** A number that stands for a part of a report. */
export interface KeyFigure {
  readonly cell: string;
  readonly label: LocalText;
}

/**
 * The main figures of a format, as its trees say: of a table with a total column, every row of the top level and the
 * total of every group in that column; of a table of one row, its totals. A table without totals has none.
 */
export function keyFiguresOf(format: Format): readonly KeyFigure[] {
  return format.tables.flatMap((derived) => (derived.table.rows ? ofRows(derived) : ofOneRow(derived)));
}

/** The column that sums up all others of the table, where there is one. */
export function totalColumn({ columns }: DerivedTable): PlacedLeaf | undefined {
  return columns.find(({ parts }) => parts.length === columns.length - 1 && parts.length > 0);
}

function ofRows(derived: DerivedTable): readonly KeyFigure[] {
  const column = totalColumn(derived);
  if (!column) return [];
  return derived.rows
    .filter(({ nodes, parts }) => nodes.length === 1 || (nodes.length === 2 && parts.length > 0))
    .map((row) => ({
      cell: `${derived.table.path}.${row.path}.${column.path}`,
      label: wordsOf(row.nodes[0] ?? row.leaf),
    }));
}

function ofOneRow({ table, columns }: DerivedTable): readonly KeyFigure[] {
  return columns
    .filter(({ parts }) => parts.length > 0)
    .map(({ path, nodes, leaf }) => {
      const groups = nodes.filter(isGroup);
      return { cell: `${table.path}.${path}`, label: wordsOf(groups.at(-1) ?? leaf) };
    });
}

function wordsOf({ label, en }: Pick<TreeNode, 'label' | 'en'>): LocalText {
  return { zh: label, en };
}
