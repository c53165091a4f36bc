import type { ReportPlace } from './finding.ts';

/** Why a finding may stand (核实说明). It is kept with the report, in `justifications`, and travels with it. */
export interface Justification {
  /** Id of the rule whose finding it is. */
  readonly rule: string;
  /** The cells the finding names, all of them; absent where the finding is about text or the whole report. */
  readonly cells?: readonly string[] | undefined;
  /** The field of the report the finding is about. */
  readonly field?: string | undefined;
  readonly reason: string;
  /** Who gave it, and the day, ISO 8601. */
  readonly by?: string | undefined;
  readonly date?: string | undefined;
}

/** The justification that covers a finding: of its rule, and of no other cells and no other field. */
export function justificationOf(
  justifications: readonly Justification[],
  finding: {
    readonly rule: string;
    readonly cells: readonly string[];
    readonly place?: ReportPlace | undefined;
  },
): Justification | undefined {
  return justifications.find(
    ({ rule, cells = [], field }) =>
      rule === finding.rule &&
      (cells.length === 0 || finding.cells.every((cell) => cells.includes(cell))) &&
      (field === undefined || field === finding.place?.field),
  );
}
