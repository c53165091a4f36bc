import type { Format } from '../format/define-format.ts';
import { deriveEquationGroups, residualsOf, type EquationGroup } from '../format/equation-groups.ts';
import { packCells, type CellVector } from '../report/vector.ts';

export interface ImputeOptions {
  /** Last year's report with its format: what it carries forward then determines cells too. */
  readonly previous?: { readonly format: Format; readonly report: object };
}

/**
 * The values that the equations of a format force upon blank cells, by cell index, in vector units; what they leave
 * open is not in it. A group of equations that contradict each other imputes nothing: some number in it is wrong.
 * Parts of a zero total are zero, since counts and amounts are not negative.
 */
export function imputeBlanks(
  format: Format,
  vector: CellVector,
  { previous }: ImputeOptions = {},
): ReadonlyMap<number, number> {
  const before = previous && packCells(previous.format, previous.report);
  const previousOf = (id: string) => before?.[previous?.format.cellById.get(id)?.index ?? -1] ?? Number.NaN;
  const imputed = new Map<number, number>();
  for (const group of deriveEquationGroups(format, previous !== undefined))
    for (const [cell, value] of imputeGroup({ format, vector, group, previousOf })) imputed.set(cell, value);
  return imputed;
}

interface GroupBlanks {
  readonly format: Format;
  readonly vector: CellVector;
  readonly group: EquationGroup;
  readonly previousOf: (cell: string) => number;
}

function imputeGroup({ format, vector, group, previousOf }: GroupBlanks): ReadonlyMap<number, number> {
  const values = new Map<number, number>();
  const valueOf = (cell: number) => values.get(cell) ?? vector[cell] ?? Number.NaN;
  const isSigned = (cell: number) => format.cells[cell]?.kind === 'signedCount';
  for (;;) {
    const blanks = group.cells.filter((cell) => Number.isNaN(valueOf(cell)));
    const rows = reduced(systemOf(group, blanks, residualsOf(group, valueOf, previousOf)), blanks.length);
    if (!rows) return new Map();
    const forced = rows.flatMap((row) => forcedBy(row, blanks, isSigned));
    if (forced.length === 0) return values;
    for (const [cell, value] of forced) {
      // What the equations demand cannot be: a number they rest on is wrong.
      if (!Number.isInteger(value) || (value < 0 && !isSigned(cell))) return new Map();
      values.set(cell, value);
    }
  }
}

/** One row per equation that says something: coefficients of the blanks, then what they must add up to. */
function systemOf(group: EquationGroup, blanks: readonly number[], residuals: Float64Array): number[][] {
  const columns = new Map(blanks.map((cell, column) => [cell, column]));
  return group.equations.flatMap(({ cells, coefficients }, at) => {
    const residual = residuals[at] ?? Number.NaN;
    if (Number.isNaN(residual)) return [];
    const row = new Array<number>(blanks.length + 1).fill(0);
    cells.forEach((position, term) => {
      const column = columns.get(group.cells[position] ?? -1);
      if (column !== undefined) row[column] = coefficients[term] ?? 0;
    });
    row[blanks.length] = -residual;
    return [row];
  });
}

/** Gauss and Jordan; `undefined` when the equations contradict each other. */
function reduced(rows: number[][], unknowns: number): readonly number[][] | undefined {
  let rank = 0;
  for (let column = 0; column < unknowns && rank < rows.length; column++) {
    const pivotAt = rows.findIndex((row, at) => at >= rank && row[column] !== 0);
    const pivot = rows[pivotAt];
    if (!pivot) continue;
    rows[pivotAt] = rows[rank] ?? [];
    rows[rank] = pivot;
    const scale = pivot[column] ?? 1;
    for (const [at, row] of rows.entries()) {
      const factor = (row[column] ?? 0) / scale;
      if (at === rank || factor === 0) continue;
      for (let entry = column; entry <= unknowns; entry++)
        row[entry] = (row[entry] ?? 0) - factor * (pivot[entry] ?? 0);
    }
    rank++;
  }
  return rows.slice(rank).some((row) => row[unknowns] !== 0) ? undefined : rows.slice(0, rank);
}

/** The cells a row determines: its only one, or all of them when they are not negative and add up to nothing. */
function forcedBy(
  row: readonly number[],
  blanks: readonly number[],
  isSigned: (cell: number) => boolean,
): readonly (readonly [cell: number, value: number])[] {
  const terms = blanks.flatMap((cell, column) =>
    row[column] === 0 ? [] : [{ cell, factor: row[column] ?? 0 }],
  );
  const sum = row[blanks.length] ?? 0;
  const [only, ...others] = terms;
  if (!only) return [];
  // Adding zero turns a negative zero into zero.
  if (others.length === 0) return [[only.cell, sum / only.factor + 0]];
  const isZero =
    sum === 0 && terms.every(({ cell, factor }) => factor > 0 === only.factor > 0 && !isSigned(cell));
  return isZero ? terms.map(({ cell }) => [cell, 0] as const) : [];
}
