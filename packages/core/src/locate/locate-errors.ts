import type { Format } from '../format/define-format.ts';
import { packCells, type CellVector } from '../report/vector.ts';
import type { Explanation } from './explanation.ts';
import { explainGroup } from './explain-group.ts';
import type { GroupCase } from './group-case.ts';
import { deriveEquationGroups, residualsOf } from '../format/equation-groups.ts';

export interface LocateOptions {
  /** Last year's report with its format: what it carried forward then counts as evidence too. */
  readonly previous?: { readonly format: Format; readonly report: object };
  /** Largest number of wrong cells to look for in each group; 4 unless given. More cost time exponentially. */
  readonly maxCells?: number;
  /** How many explanations of a group to list; 10 unless given. */
  readonly maxExplanations?: number;
}

/** Identities that fail together and the ways to make them hold. */
export interface FailedGroup {
  /** Ids of the failing relations. */
  readonly relations: readonly string[];
  /** Likeliest first; none when more than `maxCells` cells would have to change. */
  readonly explanations: readonly Explanation[];
  /** The next explanation is about as likely as the first: the identities do not tell them apart. */
  readonly isAmbiguous: boolean;
  /** All smallest sets of cells were considered; `false` when there were too many. */
  readonly isComplete: boolean;
}

/**
 * Where the numbers of a report are likely to be wrong: for every group of failing identities the smallest sets of
 * cells whose change makes all of them hold, with the values they would take, and moves of numbers to wrong places.
 * Blank cells may take any value. An empty list means that every identity holds or is undecided.
 */
export function locateErrors(
  format: Format,
  report: object,
  options: LocateOptions = {},
): readonly FailedGroup[] {
  return locateInVector(format, packCells(format, report), options);
}

/** The same for a cell vector. */
export function locateInVector(
  format: Format,
  vector: CellVector,
  { previous, maxCells = 4, maxExplanations = 10 }: LocateOptions = {},
): readonly FailedGroup[] {
  const before = previous && packCells(previous.format, previous.report);
  const previousOf = (id: string) => before?.[previous?.format.cellById.get(id)?.index ?? -1] ?? Number.NaN;
  return deriveEquationGroups(format, previous !== undefined).flatMap((group) => {
    const residuals = residualsOf(group, (cell) => vector[cell] ?? Number.NaN, previousOf);
    if (residuals.every((residual) => residual === 0 || Number.isNaN(residual))) return [];
    return failedGroup({ format, vector, group, residuals }, { maxCells, maxExplanations });
  });
}

/** By how much the first explanation must be likelier than the next to stand out: about the weight of one slip. */
const CLEAR_LEAD = 3;

function failedGroup(at: GroupCase, limits: { maxCells: number; maxExplanations: number }): FailedGroup[] {
  const { explanations, isComplete, failing } = explainGroup(at, limits.maxCells);
  if (failing.length === 0) return [];
  const [first, second] = explanations;
  return [
    {
      relations: failing,
      explanations: explanations.slice(0, limits.maxExplanations),
      isAmbiguous: first !== undefined && second !== undefined && second.cost - first.cost < CLEAR_LEAD,
      isComplete,
    },
  ];
}
