import type { DerivedTable, Format } from '@nianbao/core';
import type { CellEvidence } from '../read-result.ts';
import type { SourceItem } from '../source/source-document.ts';
import { alignLabels } from './align-labels.ts';
import type { RowReading } from './assign-rows.ts';
import { readCellText } from './cell-text.ts';
import { chooseAssignment } from './choose-assignment.ts';
import { evidenceOfRow, type UnreadableCell } from './evidence-of-row.ts';
import { countsYuan } from './money-unit.ts';
import type { RawCell } from './piece.ts';
import { piecesOfItems } from './pieces-of-items.ts';
import { settleColumns } from './settle-columns.ts';
import { settleTotalColumn } from './settle-total-column.ts';
import { scriptOf } from './table-script.ts';
import { streamOf, type LabelStream } from './value-runs.ts';

/** A row whose numbers stand under the heading of several rows (an older form of the table). */
export interface GroupReading {
  readonly table: string;
  /** Dotted path of the group, and its wording. */
  readonly path: string;
  readonly label: string;
  /** The numbers of its one row by the ids of the cells below it, column by column. */
  readonly columns: readonly { readonly cells: readonly string[]; readonly evidence: CellEvidence }[];
}

/** What the tables of some sections gave in one format. */
export interface TablesReading {
  readonly cells: readonly CellEvidence[];
  readonly groups: readonly GroupReading[];
  readonly unreadable: readonly UnreadableCell[];
  /** Rows of the format that no numbers were found for, with the table's id. */
  readonly missing: readonly { readonly table: string; readonly path: string; readonly label: string }[];
  /** Numbers that fit no row. */
  readonly leftOver: readonly RawCell[];
  /** Label characters found, of those that the format prints. */
  readonly matched: number;
  readonly expected: number;
  /** Label characters that stand in the document. */
  readonly standing: number;
  /** For every source item read: the share of its label characters that the tables have, and whether its numbers were used. */
  readonly use: ReadonlyMap<number, ItemUse>;
  /** Columns of a table stand as rows, and it could not be read so. */
  readonly isTurned?: boolean;
}

export interface ItemUse {
  readonly labels: number;
  readonly matched: number;
  readonly isUsed: boolean;
}

/** Longest stretch of label characters that is looked at: some fifty times what the tables of a format print. */
const MAX_LABELS = 30_000;

/** A source item with its position in the document. */
export interface PlacedItem {
  readonly item: SourceItem;
  readonly index: number;
}

export type PlacedItems = readonly PlacedItem[];

/**
 * Reads the tables of some sections from the source items between their headings. Tables that stand in another order
 * than the format's are found in a second reading of what the first one left.
 */
export function readTablesAsDrawn(
  items: PlacedItems,
  format: Format,
  sections: readonly string[],
): TablesReading {
  const tables = format.tables.filter((table) => sections.includes(table.section));
  const first = readInOrder(items, format, tables);
  const lost = tables.filter(({ table, rows }) => {
    const missing = first.missing.filter((row) => row.table === table.id).length;
    return missing === rows.length && !first.groups.some((group) => group.table === table.id);
  });
  const rest = items.filter(({ index }) => first.use.get(index)?.isUsed !== true);
  if (lost.length === 0 || lost.length === tables.length || first.leftOver.length === 0) return first;
  const second = readInOrder(rest, format, lost);
  return second.cells.length === 0 ? first : merged(first, second, lost);
}

function merged(first: TablesReading, second: TablesReading, tables: readonly DerivedTable[]): TablesReading {
  const isRead = ({ table }: { readonly table: string }) => tables.some((each) => each.table.id === table);
  const used = new Map(first.use);
  for (const [item, use] of second.use) {
    const known = used.get(item);
    if (!known || use.isUsed || use.matched > known.matched) used.set(item, use);
  }
  return {
    cells: [...first.cells, ...second.cells],
    groups: [...first.groups, ...second.groups],
    unreadable: [...first.unreadable, ...second.unreadable],
    missing: [...first.missing.filter((row) => !isRead(row)), ...second.missing],
    leftOver: second.leftOver,
    matched: first.matched + second.matched,
    expected: first.expected,
    standing: first.standing,
    use: used,
  };
}

function readInOrder(items: PlacedItems, format: Format, tables: readonly DerivedTable[]): TablesReading {
  const script = scriptOf(format, tables);
  const widths = new Set(script.tables.map((table) => table.columns.length));
  const { pieces, extras } = piecesOfItems(items, tables);
  const whole = streamOf(pieces, widths);
  const stream = whole.text.length > MAX_LABELS ? cut(whole, MAX_LABELS) : whole;
  const positions = alignLabels(stream.text, script.text, script.starts);
  const lines = new Set(items.filter(({ item }) => item.kind === 'line').map(({ index }) => index));
  const { readings: assigned, leftOver } = chooseAssignment(stream, positions, script, lines);
  const readings = settleTotalColumn(settleColumns(assigned, stream, lines, format), format);
  const isInYuan = countsYuan(stream.text);
  const leaves = readings.filter(({ row }) => !row.isGroup);
  const groups = readings.filter(({ row }) => row.isGroup).map((reading) => groupOf(reading, format));
  const found = new Set(leaves.map(({ row }) => row));
  const prose = new Set(items.filter(({ item }) => isProse(item)).map(({ index }) => index));
  const missing = script.rows.filter((row) => !row.isGroup && !found.has(row));
  const left = leftOver.filter(({ items: from }) => !from.every((item) => prose.has(item)));
  // A lone number that no row can be does not move the others.
  const isWhole = missing.length === 0 && !left.some(({ cells }) => widths.has(cells.length));
  const read = leaves.map((reading) => evidenceOfRow(reading, format, { isInYuan, isWhole }));
  return {
    cells: read.flatMap(({ cells }) => cells),
    groups,
    unreadable: read.flatMap(({ unreadable }) => unreadable),
    missing: missing.map(({ table, path, label }) => ({ table: table.table.id, path, label })),
    leftOver: [...left.flatMap((run) => run.cells), ...extras],
    matched: positions.reduce((count, position) => (position < 0 ? count : count + 1), 0),
    expected: script.text.length,
    standing: stream.text.length,
    use: useOf(stream, positions, readings),
  };
}

/** A line that is a sentence: a number in it that fits no row is the sentence's. */
function isProse(item: SourceItem): boolean {
  return item.kind === 'line' && item.text.length >= 12 && /[，。；]/u.test(item.text);
}

function cut(stream: LabelStream, length: number): LabelStream {
  return {
    text: stream.text.slice(0, length),
    items: stream.items.slice(0, length),
    runs: stream.runs.filter((run) => run.at <= length),
  };
}

function groupOf({ row, cells: raws }: RowReading, format: Format): GroupReading {
  const below = format.cells.filter(
    (cell) => cell.table === row.table.table.id && cell.row.startsWith(`${row.path}.`),
  );
  const columns = row.table.columns.map((column, index) => {
    const raw = raws[index];
    const cells = below.filter((cell) => cell.column === column.path);
    const reading = raw && readCellText(raw.text, cells[0]?.kind ?? 'count');
    return {
      cells: cells.map((cell) => cell.id),
      evidence: {
        cell: [row.table.table.path, row.path, column.path].join('.'),
        value: reading?.value ?? null,
        source: raw?.text ?? '',
        place: raw?.place ?? null,
        certainty: reading?.certainty ?? ('doubtful' as const),
      },
    };
  });
  return { table: row.table.table.id, path: row.path, label: row.label, columns };
}

function useOf(
  stream: LabelStream,
  positions: Int32Array,
  readings: readonly RowReading[],
): ReadonlyMap<number, ItemUse> {
  const use = new Map<number, { labels: number; matched: number; isUsed: boolean }>();
  const of = (item: number) => {
    const known = use.get(item) ?? { labels: 0, matched: 0, isUsed: false };
    use.set(item, known);
    return known;
  };
  stream.items.forEach((item, at) => {
    const entry = of(item);
    entry.labels++;
    if ((positions[at] ?? -1) >= 0) entry.matched++;
  });
  for (const reading of readings) for (const item of reading.items) of(item).isUsed = true;
  return use;
}
