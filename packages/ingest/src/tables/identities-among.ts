import { deriveIdentities, type Format } from '@nianbao/core';
import type { CellEvidence } from '../read-result.ts';

/** More than rounding can be off in an amount. */
const OFF = 1e-6;

/** The cells of the identities that do not hold among some values, and of those that do; a blank decides neither. */
export function identitiesAmong(
  format: Format,
  cells: readonly CellEvidence[],
): { readonly broken: ReadonlySet<string>; readonly held: ReadonlySet<string> } {
  const values = new Map(cells.map(({ cell, value }) => [cell, value]));
  const broken = new Set<string>();
  const held = new Set<string>();
  for (const { terms } of deriveIdentities(format)) {
    const sum = terms.reduce(
      (total, { cell, coefficient }) => total + coefficient * (values.get(cell) ?? Number.NaN),
      0,
    );
    if (Number.isNaN(sum)) continue;
    const set = Math.abs(sum) > OFF ? broken : held;
    for (const { cell } of terms) set.add(cell);
  }
  return { broken, held };
}
