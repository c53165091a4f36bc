import type { DerivedTable, Format } from '@nianbao/core';
import type { RowReading } from './assign-rows.ts';
import { readCellText } from './cell-text.ts';
import { cellsOfRow } from './cells-of-row.ts';

/** One row alone may add up by chance. */
const ENOUGH = 2;

/**
 * Tables whose rows do not add up as read but do with their total in another place: the parts keep their order, and every
 * number is left to a person. Where some rows add up as they are, the document is what has it wrong, and stays.
 */
export function settleTotalColumn(readings: readonly RowReading[], format: Format): readonly RowReading[] {
  let current = readings;
  for (const table of new Set(readings.map(({ row }) => row.table))) {
    const total = onlyTotal(table);
    const own = readings.filter(({ row }) => row.table === table && !row.isGroup);
    const rows = own
      .map((reading) => numbersOf(reading, format))
      .filter((row) => row.some((value) => value !== 0));
    if (total === null || rows.length < ENOUGH || rows.some((row) => addsUp(row, total))) continue;
    const printed = table.columns.findIndex((_, at) => at !== total && rows.every((row) => addsUp(row, at)));
    if (printed < 0) continue;
    current = current.map((reading) =>
      own.includes(reading) ? withTotalFrom(reading, printed, total) : reading,
    );
  }
  return current;
}

/** The column that is the sum of all others, if the table has one. */
function onlyTotal({ columns }: DerivedTable): number | null {
  const totals = columns.flatMap(({ parts }, at) =>
    parts.length === columns.length - 1 && at > 0 ? [at] : [],
  );
  return totals.length === 1 ? (totals[0] ?? null) : null;
}

function numbersOf({ row, cells }: RowReading, format: Format): readonly number[] {
  return cellsOfRow(format, row).map(
    ({ kind }, column) => readCellText(cells[column]?.text ?? '', kind)?.value ?? 0,
  );
}

function addsUp(row: readonly number[], total: number): boolean {
  const sum = row.reduce((all, value) => all + value, 0);
  return sum === 2 * (row[total] ?? 0);
}

function withTotalFrom(reading: RowReading, printed: number, total: number): RowReading {
  const moved = reading.cells[printed];
  if (!moved) return reading;
  const cells = reading.cells.toSpliced(printed, 1).toSpliced(total, 0, moved);
  return { ...reading, cells: cells.map((cell) => ({ ...cell, found: 'byIdentities' as const })) };
}
