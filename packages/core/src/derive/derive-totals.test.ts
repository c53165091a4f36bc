import { expect, test } from 'vitest';
import { deriveIdentities } from '../format/identities.ts';
import type { Format } from '../format/define-format.ts';
import { formats } from '../formats/formats.ts';
import { deriveTotals } from './derive-totals.ts';

const all: readonly Format[] = formats;

test.each(all)('format $id: all totals follow from the other cells, and every total holds then', (format) => {
  const vector = Float64Array.from(format.cells, (cell) => (cell.isTotal ? 777 : cell.index));
  for (const [cell, value] of deriveTotals(format, vector)) vector[cell] = value;
  const totals = deriveIdentities(format).filter(({ terms }) => {
    const plus = terms.filter((term) => term.coefficient === 1);
    return plus.length === 1;
  });
  const valueOf = (id: string) => vector[format.cellById.get(id)?.index ?? -1] ?? Number.NaN;
  expect(totals.length).toBeGreaterThan(30);
  for (const { id, terms } of totals)
    expect([id, terms.reduce((sum, term) => sum + term.coefficient * valueOf(term.cell), 0)]).toEqual([
      id,
      0,
    ]);
  expect(deriveTotals(format, vector).size).toBe(0);
});

test.each(all)('format $id: a blank part leaves its totals alone', (format) => {
  const vector = Float64Array.from(format.cells, () => Number.NaN);
  expect(deriveTotals(format, vector).size).toBe(0);
});
