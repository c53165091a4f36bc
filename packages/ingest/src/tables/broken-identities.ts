import { deriveIdentities, type Format } from '@nianbao/core';
import type { RowReading } from './assign-rows.ts';
import { readCellText } from './cell-text.ts';
import { cellsOfRow } from './cells-of-row.ts';

/** How many identities do not hold among the numbers as read; those with a blank in them are not counted. */
export function brokenIdentities(format: Format, readings: readonly RowReading[]): number {
  const values = new Map<string, number>();
  for (const { row, cells: raws } of readings)
    cellsOfRow(format, row).forEach((cell, column) => {
      const value = readCellText(raws[column]?.text ?? '', cell.kind)?.value;
      if (typeof value === 'number') values.set(cell.id, value);
    });
  return deriveIdentities(format).filter(({ terms }) => {
    const sum = terms.reduce(
      (total, { cell, coefficient }) => total + coefficient * (values.get(cell) ?? Number.NaN),
      0,
    );
    return Math.abs(sum) > 1e-6;
  }).length;
}
