import type { Format } from '@nianbao/core';
import type { RowReading } from './assign-rows.ts';
import { brokenIdentities } from './broken-identities.ts';
import type { ScriptRow } from './table-script.ts';
import type { LabelStream } from './value-runs.ts';

/** So much of a label before the numbers of another row is more than chance. */
const SHARED = 0.3;

/**
 * Marks cells that order alone tells apart: several labels stand before the first numbers and none before the next, so
 * that either could be either's. Not in doubt are numbers that are the same in all of these rows, and rows whose exchange
 * would break identities that hold as they are.
 */
export function doubtSharedLabels(readings: readonly RowReading[], format: Format): readonly RowReading[] {
  const result = [...readings];
  for (const { start, end } of chainsOf(readings))
    for (let at = start; at < end; at++) {
      const reading = readings[at];
      const sharedColumns = reading && doubtfulColumns(readings, { at, start, end }, format);
      if (reading && sharedColumns && sharedColumns.size > 0) result[at] = { ...reading, sharedColumns };
    }
  return result;
}

interface Chain {
  readonly start: number;
  readonly end: number;
}

/** Stretches of rows each of which has its label before the numbers above it. */
function chainsOf(readings: readonly RowReading[]): readonly Chain[] {
  const chains: Chain[] = [];
  let start = 0;
  for (let at = 1; at <= readings.length; at++) {
    if (isShared(readings[at - 1], readings[at])) continue;
    if (at - start > 1) chains.push({ start, end: at });
    start = at;
  }
  return chains;
}

function isShared(above: RowReading | undefined, below: RowReading | undefined): boolean {
  if (!above || !below || above.row.table !== below.row.table) return false;
  return below.before < SHARED && below.earlier >= SHARED;
}

function doubtfulColumns(
  readings: readonly RowReading[],
  { at, start, end }: Chain & { readonly at: number },
  format: Format,
): ReadonlySet<number> {
  const own = readings[at];
  if (!own) return new Set();
  const rivals = readings
    .slice(start, end)
    .map((that, index) => ({ columns: differences(own, that), other: start + index }))
    .filter(({ columns, other }) => columns.length > 0 && !isRefuted(readings, at, other, format));
  return new Set(rivals.flatMap(({ columns }) => columns));
}

function differences(a: RowReading, b: RowReading): readonly number[] {
  return a.cells.flatMap((cell, column) =>
    cell.text.trim() === b.cells[column]?.text.trim() ? [] : [column],
  );
}

/** Whether the identities contradict the exchange of two rows. */
function isRefuted(readings: readonly RowReading[], a: number, b: number, format: Format): boolean {
  const [first, second] = [readings[a], readings[b]];
  if (!first || !second) return false;
  const exchanged = readings
    .with(a, { ...first, cells: second.cells })
    .with(b, { ...second, cells: first.cells });
  return brokenIdentities(format, exchanged) > brokenIdentities(format, readings);
}

/** Labels this long do not end one another by chance. */
const WHOLE = 3;

/**
 * Marks numbers whose own label stands behind them while right before them stands, whole, that of a row which has none:
 * they may be that row's.
 */
export function doubtDisputed(
  readings: readonly RowReading[],
  stream: LabelStream,
  rows: readonly ScriptRow[],
): readonly RowReading[] {
  const labelled = rows.filter((row) => !row.isGroup && row.normalized.length >= WHOLE);
  const result = [...readings];
  // A row whose numbers are disputed has none for sure: the next ones may be its own. From the top one pass finds them all.
  for (const [at, reading] of readings.entries()) {
    if (reading.before >= SHARED || reading.row.normalized === '') continue;
    const words = stream.text.slice(0, reading.at);
    const holder = labelled.find((row) => words.endsWith(row.normalized));
    const isRead = result.some(({ row, isDisputed }) => row === holder && isDisputed !== true);
    if (holder && !isRead) result[at] = { ...reading, isDisputed: true };
  }
  return result;
}
