import { deriveIdentities, type Cell, type Format } from '@nianbao/core';
import type { RowReading } from './assign-rows.ts';
import { readCellText } from './cell-text.ts';
import { cellsOfRow } from './cells-of-row.ts';
import type { RawCell } from './piece.ts';

interface Equation {
  readonly cells: readonly number[];
  readonly coefficients: readonly number[];
}

/** How many identities do not hold among the numbers as read; those with a blank in them are not counted. */
export function brokenIdentities(format: Format, readings: readonly RowReading[]): number {
  const values = new Float64Array(format.cells.length).fill(Number.NaN);
  for (const { row, cells: raws } of readings)
    cellsOfRow(format, row).forEach((cell, column) => {
      const raw = raws[column];
      if (raw) values[cell.index] = valueOf(raw, cell);
    });
  let broken = 0;
  for (const { cells, coefficients } of equationsOf(format)) {
    let sum = 0;
    for (let at = 0; at < cells.length; at++) sum += (coefficients[at] ?? 0) * (values[cells[at] ?? 0] ?? 0);
    if (Math.abs(sum) > 1e-6) broken++;
  }
  return broken;
}

const readValues = new WeakMap<RawCell, { readonly kind: Cell['kind']; readonly value: number }>();

/** Every way of matching labels asks for the same cells again. */
function valueOf(raw: RawCell, { kind }: Cell): number {
  const found = readValues.get(raw);
  if (found?.kind === kind) return found.value;
  const value = readCellText(raw.text, kind)?.value ?? Number.NaN;
  readValues.set(raw, { kind, value });
  return value;
}

const known = new WeakMap<Format, readonly Equation[]>();

function equationsOf(format: Format): readonly Equation[] {
  const found = known.get(format);
  if (found) return found;
  const made = deriveIdentities(format).map(({ terms }) => ({
    cells: terms.map(({ cell }) => format.cellById.get(cell)?.index ?? 0),
    coefficients: terms.map(({ coefficient }) => coefficient),
  }));
  known.set(format, made);
  return made;
}
