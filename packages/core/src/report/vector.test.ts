import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Format } from '../format/define-format.ts';
import { formats } from '../formats/formats.ts';
import { fictitiousFormat } from '../../test/fictitious-format.ts';
import { packCells, readCell, unpackCells } from './vector.ts';
import { withCells } from './with-cells.ts';

/** Any values a vector may hold: blanks among whole numbers. */
const vectorOf = (format: Format) =>
  fc
    .array(fc.oneof(fc.constant(Number.NaN), fc.integer({ min: 0, max: 999_999_999_999_999 })), {
      minLength: format.cells.length,
      maxLength: format.cells.length,
    })
    .map((values) => Float64Array.from(values));

const all: readonly Format[] = [...formats, fictitiousFormat];

test.each(all.map((format) => [format.id, format] as const))(
  'format %s: pack ∘ unpack is the identity',
  (_, format) => {
    fc.assert(
      fc.property(vectorOf(format), (vector) => {
        const cells = unpackCells(format, vector);
        expect(packCells(format, cells)).toEqual(vector);
        expect(packCells(format, JSON.parse(JSON.stringify(cells)) as object)).toEqual(vector);
        for (const cell of format.cells.slice(0, 20)) {
          const value = readCell(format, vector, cell.id);
          expect(value === null).toBe(Number.isNaN(vector[cell.index]));
        }
      }),
      { numRuns: 30 },
    );
  },
);

test.each(all.map((format) => [format.id, format] as const))(
  'format %s: withCells sets what it names and nothing else',
  (_, format) => {
    const blank = unpackCells(format, new Float64Array(format.cells.length).fill(Number.NaN));
    fc.assert(
      fc.property(fc.constantFrom(...format.cells), fc.nat({ max: 999_999_999 }), ({ id, index }, value) => {
        const changed = packCells(format, withCells(format, blank, { [id]: value }));
        expect([...changed.keys()].filter((at) => !Number.isNaN(changed[at]))).toEqual([index]);
        expect(readCell(format, changed, id)).toBe(value);
      }),
    );
    expect(() => withCells(format, blank, { 'no.such.cell': 1 })).toThrow('no.such.cell');
  },
);

test('what a report has besides numbers does not reach the vector', () => {
  const [format] = formats;
  const vector = packCells(format, { requests: 3, proactive: { rules: { made: '3', disclosed: true } } });
  expect(vector.every((value) => Number.isNaN(value))).toBe(true);
});
