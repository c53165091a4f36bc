import type { RowReading } from './assign-rows.ts';

/** So much of a label before the numbers of another row is more than chance. */
const SHARED = 0.3;

/**
 * Marks rows that order alone tells apart: several labels stand before the first numbers and none before the next, so
 * that either could be either's. Rows with the same numbers are not in doubt.
 */
export function doubtSharedLabels(readings: readonly RowReading[]): readonly RowReading[] {
  const doubted = new Set<RowReading>();
  readings.forEach((reading, index) => {
    const below = readings[index + 1];
    if (!below || reading.row.table !== below.row.table || below.before >= SHARED) return;
    // The label of the next row, or of this one, began before this row's numbers already.
    if (below.earlier < SHARED || sameNumbers(reading, below)) return;
    doubted.add(reading).add(below);
  });
  return readings.map((reading) => (doubted.has(reading) ? { ...reading, isShared: true } : reading));
}

function sameNumbers(a: RowReading, b: RowReading): boolean {
  return a.cells.every((cell, column) => cell.text.trim() === b.cells[column]?.text.trim());
}
