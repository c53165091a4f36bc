import type { Format } from '../format/define-format.ts';
import type { LinearRelation } from '../format/relations.ts';
import type { CellVector } from '../report/vector.ts';

/**
 * The relations of a format as one sparse matrix in compressed rows: relation r has the terms
 * `offsets[r] … offsets[r + 1]`, each an index into this year's vector or, for `previous` terms, into last year's.
 */
export interface LinearProgram {
  readonly relations: readonly LinearRelation[];
  readonly offsets: Uint32Array;
  readonly cells: Uint16Array;
  readonly coefficients: Int8Array;
}

/** Compiles relations that look at one report only. */
export function compileRelations(format: Format, relations: readonly LinearRelation[]): LinearProgram {
  const offsets = new Uint32Array(relations.length + 1);
  relations.forEach((relation, row) => {
    offsets[row + 1] = (offsets[row] ?? 0) + relation.terms.length;
  });
  const terms = relations.flatMap((relation) => relation.terms);
  return {
    relations,
    offsets,
    cells: Uint16Array.from(terms, (term) => {
      const cell = format.cellById.get(term.cell);
      if (!cell) throw new Error(`Format "${format.id}" has no cell "${term.cell}"`);
      return cell.index;
    }),
    coefficients: Int8Array.from(terms, (term) => term.coefficient),
  };
}

/** Value of every relation of the program: zero where an equation holds, `NaN` where a cell of it is blank. */
export function evaluateProgram(program: LinearProgram, vector: CellVector, into: Float64Array): void {
  const { offsets, cells, coefficients } = program;
  let at = 0;
  for (let row = 0; row < into.length; row++) {
    const end = offsets[row + 1] ?? 0;
    let sum = 0;
    for (; at < end; at++) sum += (coefficients[at] ?? 0) * (vector[cells[at] ?? 0] ?? Number.NaN);
    into[row] = sum;
  }
}

/** The same by looking every cell up: the meaning that the compiled program is tested against, and for relations across years. */
export function evaluateRelation(
  relation: LinearRelation,
  valueOf: (cell: string, previous: boolean) => number,
): number {
  return relation.terms.reduce((sum, term) => sum + term.coefficient * valueOf(term.cell, term.previous), 0);
}
