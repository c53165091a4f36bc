import type { Cell } from './cell-id.ts';
import type { DerivedTable, Format } from './define-format.ts';
import { isGroup, type TreeNode } from './format.ts';
import { joinCellId } from './relations.ts';

interface GridCellBase {
  readonly colspan: number;
  readonly rowspan: number;
}

/** A printed label: banner, corner, or the head of a row or column. */
export interface LabelCell extends GridCellBase {
  readonly kind: 'banner' | 'corner' | 'columnHead' | 'rowHead';
  readonly text: string;
  readonly en: string;
  /** Unique within the format; value cells name it as one of their heads. */
  readonly id: string;
  /** Heads a group of rows or columns, not a single one. */
  readonly isGroup: boolean;
}

/** The place of a number. */
export interface ValueCell extends GridCellBase {
  readonly kind: 'value';
  readonly cell: Cell;
  /** Ids of the labels that head it, outermost first: rows, then columns. */
  readonly heads: readonly string[];
}

export type GridCell = LabelCell | ValueCell;

export interface GridRow {
  readonly kind: 'banner' | 'head' | 'body';
  readonly cells: readonly GridCell[];
}

/** One official table as printed: rows of cells with spans, covering a rectangle of `columns` without gap or overlap. */
export interface Grid {
  readonly section: string;
  readonly labelColumns: number;
  readonly valueColumns: number;
  readonly rows: readonly GridRow[];
}

interface Frame {
  readonly labelColumns: number;
  readonly valueColumns: number;
}

const layouts = new WeakMap<Format, ReadonlyMap<string, Grid>>();

/** The grids of a format by section key: the one source of the editor's, the HTML's, the PDF's and every other table. */
export function deriveLayout(format: Format): ReadonlyMap<string, Grid> {
  const known = layouts.get(format);
  if (known) return known;
  const layout = new Map<string, Grid>();
  for (const section of format.definition.sections) {
    if (section.kind !== 'tables') continue;
    const tables = format.tables.filter((derived) => derived.section === section.key);
    const frame = {
      labelColumns: Math.max(...tables.map(({ table }) => (table.rows ? depthOf(table.rows) : 0))),
      valueColumns: Math.max(...tables.map(({ columns }) => columns.length)),
    };
    const rows = tables.flatMap((derived) => deriveRows(format, derived, frame));
    layout.set(section.key, { section: section.key, ...frame, rows });
  }
  layouts.set(format, layout);
  return layout;
}

function deriveRows(format: Format, derived: DerivedTable, frame: Frame): GridRow[] {
  const { table } = derived;
  const banner: GridRow[] = table.banner ? [{ kind: 'banner', cells: [bannerCell(derived, frame)] }] : [];
  return [...banner, ...headRows(derived, frame), ...bodyRows(format, derived, frame)];
}

function bannerCell({ table }: DerivedTable, frame: Frame): LabelCell {
  return {
    kind: 'banner',
    text: table.banner?.zh ?? '',
    en: table.banner?.en ?? '',
    id: `${table.id}/banner`,
    isGroup: true,
    colspan: frame.labelColumns + frame.valueColumns,
    rowspan: 1,
  };
}

function headRows({ table }: DerivedTable, frame: Frame): GridRow[] {
  const depth = depthOf(table.columns);
  const levels: GridCell[][] = Array.from({ length: depth }, () => []);
  if (frame.labelColumns > 0) {
    levels[0]?.push({
      kind: 'corner',
      text: table.corner?.zh ?? '',
      en: table.corner?.en ?? '',
      id: `${table.id}/corner`,
      isGroup: false,
      colspan: frame.labelColumns,
      rowspan: depth,
    });
  }
  const spans = columnSpans(table.columns, frame.valueColumns);
  let next = 0;
  const place = (nodes: readonly TreeNode[], level: number, above: string): number => {
    let width = 0;
    nodes.forEach((node, position) => {
      const id = `${above}/${node.key ?? position}`;
      const own = isGroup(node) ? place(node.children, level + 1, id) : (spans[next++] ?? 1);
      levels[level]?.push({
        kind: 'columnHead',
        text: node.label,
        en: node.en,
        id,
        isGroup: isGroup(node),
        colspan: own,
        rowspan: isGroup(node) ? 1 : depth - level,
      });
      width += own;
    });
    return width;
  };
  place(table.columns, 0, `${table.id}/column`);
  return levels.map((cells) => ({ kind: 'head', cells }));
}

function bodyRows(format: Format, derived: DerivedTable, frame: Frame): GridRow[] {
  const { table, rows } = derived;
  const columnHeads = headIds(table.columns, `${table.id}/column`);
  const rowHeads = table.rows ? headIds(table.rows, `${table.id}/row`) : [];
  const spans = columnSpans(table.columns, frame.valueColumns);
  const printed = new Set<string>();
  return rows.map((row, position) => {
    const heads = rowHeads[position] ?? [];
    const empty = table.rows ? [] : emptyRowHead(derived, frame);
    const labels = row.nodes.flatMap((node, level): LabelCell[] => {
      const id = heads[level] ?? '';
      if (printed.has(id)) return [];
      printed.add(id);
      const group = isGroup(node);
      return [
        {
          kind: 'rowHead',
          text: node.label,
          en: node.en,
          id,
          isGroup: group,
          colspan: group ? 1 : frame.labelColumns - level,
          rowspan: group ? countLeaves(node.children) : 1,
        },
      ];
    });
    const values = derived.columns.map((column, index): ValueCell => {
      const cell = format.cellById.get(joinCellId(table.path, row.path, column.path));
      if (!cell) throw new Error(`Table "${table.id}" has no cell at ${row.path} × ${column.path}`);
      return {
        kind: 'value',
        cell,
        heads: [...heads, ...(columnHeads[index] ?? [])],
        colspan: spans[index] ?? 1,
        rowspan: 1,
      };
    });
    return { kind: 'body', cells: [...empty, ...labels, ...values] };
  });
}

/** Under the corner of a table without row labels that shares its grid with tables that have them. */
function emptyRowHead({ table }: DerivedTable, { labelColumns }: Frame): LabelCell[] {
  if (labelColumns === 0) return [];
  const id = `${table.id}/row`;
  return [{ kind: 'rowHead', text: '', en: '', id, isGroup: false, colspan: labelColumns, rowspan: 1 }];
}

/** Ids of the heads over each leaf, outermost first. */
function headIds(nodes: readonly TreeNode[], above: string): string[][] {
  return nodes.flatMap((node, position) => {
    const id = `${above}/${node.key ?? position}`;
    return isGroup(node) ? headIds(node.children, id).map((ids) => [id, ...ids]) : [[id]];
  });
}

/** Fewer columns than the widest table of the section: the last one takes the remaining width. */
function columnSpans(columns: readonly TreeNode[], width: number): number[] {
  const count = countLeaves(columns);
  return Array.from({ length: count }, (_, index) => (index === count - 1 ? width - count + 1 : 1));
}

function depthOf(nodes: readonly TreeNode[]): number {
  return Math.max(...nodes.map((node) => (isGroup(node) ? 1 + depthOf(node.children) : 1)));
}

function countLeaves(nodes: readonly TreeNode[]): number {
  return nodes.reduce((sum, node) => sum + (isGroup(node) ? countLeaves(node.children) : 1), 0);
}
