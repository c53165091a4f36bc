import type { Format } from '../format/define-format.ts';
import type { CellVector } from '../report/vector.ts';
import type { EquationGroup } from '../format/equation-groups.ts';

/** A group of equations and the numbers of one report in it. */
export interface GroupCase {
  readonly format: Format;
  readonly vector: CellVector;
  readonly group: EquationGroup;
  /** By how much each equation of the group fails. */
  readonly residuals: Float64Array;
}

/** New values by cell index, in vector units. */
export type Changes = ReadonlyMap<number, number>;
