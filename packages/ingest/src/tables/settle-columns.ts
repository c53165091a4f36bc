import { isGroup, normalizeLabel, type DerivedTable, type Format, type TreeNode } from '@nianbao/core';
import type { RowReading } from './assign-rows.ts';
import { brokenIdentities } from './broken-identities.ts';
import type { LabelStream } from './value-runs.ts';

/**
 * Columns of text that stand in another order than in the format: where one line names all heads of a group, in another
 * order, the numbers are taken in that order. Heads on several lines tell nothing, since extraction mixes them up.
 * Where that would break more identities than it mends, or nothing is out of order, the readings stay as they are.
 * @param lines source items that are lines of text
 */
export function settleColumns(
  readings: readonly RowReading[],
  stream: LabelStream,
  lines: ReadonlySet<number>,
  format: Format,
): readonly RowReading[] {
  let current = readings;
  // A line with numbers in it is a row, or everything at once; heads stand above them.
  const numbered = new Set(readings.flatMap(({ items }) => items));
  const heads = new Set([...lines].filter((line) => !numbered.has(line)));
  for (const table of new Set(readings.map(({ row }) => row.table))) {
    const order = printedOrder(table, wordsOfLines(stream, heads));
    if (!order || order.every((column, at) => column === at)) continue;
    const moved = current.map((reading) =>
      reading.row.table === table && reading.items.every((item) => lines.has(item))
        ? inOrder(reading, order)
        : reading,
    );
    if (brokenIdentities(format, moved) <= brokenIdentities(format, current)) current = moved;
  }
  return current;
}

/** Numbers printed as the columns of `order`, put in the order of the format. */
function inOrder(reading: RowReading, order: readonly number[]): RowReading {
  if (reading.cells.length !== order.length || reading.row.isGroup) return reading;
  const cells = reading.cells.map((cell, column) => reading.cells[order.indexOf(column)] ?? cell);
  return { ...reading, cells: cells.map((cell) => ({ ...cell, found: 'byHead' as const })) };
}

function wordsOfLines(stream: LabelStream, lines: ReadonlySet<number>): readonly string[] {
  const words = new Map<number, string>();
  stream.items.forEach((item, at) => {
    if (lines.has(item)) words.set(item, (words.get(item) ?? '') + (stream.text[at] ?? ''));
  });
  return [...words.values()];
}

/** The columns of a table in the order in which some lines print their heads; `null` where none names two of a group. */
function printedOrder({ table, columns }: DerivedTable, lines: readonly string[]): readonly number[] | null {
  if (columns.length < 3) return null;
  const labels = labelsOf(table.columns).toSorted((a, b) => b.length - a.length);
  const isRepeated = new Set(labels).size < labels.length;
  const heads = lines.map((line) => placesOf(line, labels)).filter((places) => places.size > 1);
  if (isRepeated || heads.length === 0) return null;
  const leaves: TreeNode[] = [];
  const walk = (nodes: readonly TreeNode[]): void => {
    for (const node of sorted(nodes, heads)) {
      if (isGroup(node)) walk(node.children);
      else leaves.push(node);
    }
  };
  walk(table.columns);
  return leaves.map((leaf) => columns.findIndex((column) => column.leaf === leaf));
}

/** Heads of one group as a line prints them, where one prints them all. */
function sorted(
  nodes: readonly TreeNode[],
  heads: readonly ReadonlyMap<string, number>[],
): readonly TreeNode[] {
  const places = heads.find((line) => nodes.every((node) => placeOf(node, line) !== undefined));
  return places ? nodes.toSorted((a, b) => (placeOf(a, places) ?? 0) - (placeOf(b, places) ?? 0)) : nodes;
}

/** Where a head stands in a line; a group without its own, where the first of its columns does. */
function placeOf(node: TreeNode, places: ReadonlyMap<string, number>): number | undefined {
  const own = places.get(normalizeLabel(node.label));
  if (own !== undefined || !isGroup(node)) return own;
  const below = node.children.map((child) => placeOf(child, places)).filter((place) => place !== undefined);
  return below.length === node.children.length ? Math.min(...below) : undefined;
}

function labelsOf(nodes: readonly TreeNode[]): readonly string[] {
  return nodes.flatMap((node) => [
    normalizeLabel(node.label),
    ...(isGroup(node) ? labelsOf(node.children) : []),
  ]);
}

/** Where each label stands in a line, the longest first, so that none is found within another. */
function placesOf(line: string, labels: readonly string[]): ReadonlyMap<string, number> {
  let rest = line;
  const places = new Map<string, number>();
  for (const label of labels) {
    const at = rest.indexOf(label);
    if (at < 0) continue;
    places.set(label, at);
    rest = rest.slice(0, at) + '\u0000'.repeat(label.length) + rest.slice(at + label.length);
  }
  return places;
}
