import { isGroup, normalizeLabel, type DerivedTable, type Format, type TreeNode } from '@nianbao/core';

/** A row of numbers that a document is expected to have, or the heading of several (`leaves` then holds them). */
export interface ScriptRow {
  readonly table: DerivedTable;
  /** Dotted path of the row or group within its table; empty for the only row of a table without row labels. */
  readonly path: string;
  readonly label: string;
  /** The label as it stands in the script. */
  readonly normalized: string;
  readonly isGroup: boolean;
  /** Its own label within the script: from, and up to. */
  readonly start: number;
  readonly end: number;
}

/** A stretch of the script that belongs to column heads, banners and corners. */
export interface ScriptHead {
  readonly table: DerivedTable;
  readonly start: number;
  readonly end: number;
}

/** The label characters of some tables in the order in which a document prints them, and where rows end. */
export interface TableScript {
  readonly format: Format;
  readonly tables: readonly DerivedTable[];
  readonly text: string;
  readonly rows: readonly ScriptRow[];
  /** 1 at every position of the text at which the label of a row begins. */
  readonly starts: Uint8Array;
  readonly heads: readonly ScriptHead[];
}

const known = new WeakMap<Format, Map<string, TableScript>>();

/** The script of some tables of a format. */
export function scriptOf(format: Format, tables: readonly DerivedTable[]): TableScript {
  const scripts = known.get(format) ?? new Map<string, TableScript>();
  known.set(format, scripts);
  const key = tables.map(({ table }) => table.id).join('/');
  const script = scripts.get(key) ?? writeScript(format, tables);
  scripts.set(key, script);
  return script;
}

function writeScript(format: Format, tables: readonly DerivedTable[]): TableScript {
  const rows: ScriptRow[] = [];
  const heads: ScriptHead[] = [];
  let text = '';
  const write = (label: string) => {
    const start = text.length;
    const normalized = normalizeLabel(label);
    text += normalized;
    return { normalized, start, end: text.length };
  };
  for (const table of tables) {
    const start = text.length;
    write(table.table.banner?.zh ?? '');
    write(table.table.corner?.zh ?? '');
    writeHeads(table.table.columns, write);
    heads.push({ table, start, end: text.length });
    if (!table.table.rows) rows.push({ table, path: '', label: '', isGroup: false, ...write('') });
    const walk = (nodes: readonly TreeNode[], above: readonly string[]): void => {
      for (const node of nodes) {
        const keys = node.key === undefined ? above : [...above, node.key];
        const own = { table, path: keys.join('.'), label: node.label, isGroup: isGroup(node) };
        rows.push({ ...own, ...write(node.label) });
        if (isGroup(node)) walk(node.children, keys);
      }
    };
    walk(table.table.rows ?? [], []);
  }
  const starts = new Uint8Array(text.length);
  for (const { start, end } of rows) if (end > start) starts[start] = 1;
  return { format, tables, text, rows, starts, heads };
}

/** Column heads as they are printed: level by level below each group. */
function writeHeads(nodes: readonly TreeNode[], write: (label: string) => unknown): void {
  for (const node of nodes) write(node.label);
  for (const node of nodes) if (isGroup(node)) writeHeads(node.children, write);
}
