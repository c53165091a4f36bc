import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formats } from '../formats/formats.ts';
import { compileRelations, evaluateProgram, evaluateRelation } from './linear-program.ts';

test.each(formats.map((format) => [format.id, format] as const))(
  'format %s: the compiled program says what looking every cell up says, blanks included',
  (_id, format) => {
    const relations = format.relations.filter(({ terms }) => terms.every((term) => !term.previous));
    const program = compileRelations(format, relations);
    const into = new Float64Array(relations.length);
    const cell = fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: -50, max: 1_000_000 }) },
      { weight: 1, arbitrary: fc.constant(Number.NaN) },
    );
    const vectors = fc.array(cell, { minLength: format.cells.length, maxLength: format.cells.length });
    fc.assert(
      fc.property(vectors, (values) => {
        const vector = Float64Array.from(values);
        evaluateProgram(program, vector, into);
        const interpreted = relations.map((relation) =>
          evaluateRelation(relation, (id) => vector[format.cellById.get(id)?.index ?? -1] ?? Number.NaN),
        );
        expect(Array.from(into, (value) => value + 0)).toEqual(interpreted.map((value) => value + 0));
        // A sum is undecided exactly when one of its own cells is blank.
        relations.forEach(({ terms }, row) => {
          const isBlank = terms.some((term) =>
            Number.isNaN(vector[format.cellById.get(term.cell)?.index ?? -1]),
          );
          expect(Number.isNaN(into[row])).toBe(isBlank);
        });
      }),
      { numRuns: 60 },
    );
  },
);

test('a relation over a cell that the format does not have is refused by name', () => {
  const [format] = formats;
  const term = { cell: 'requests.nobody', coefficient: 1, previous: false } as const;
  const relation = { id: 'x', rule: 'x', op: 'eq', terms: [term] } as const;
  expect(() => compileRelations(format, [relation])).toThrow('requests.nobody');
});
