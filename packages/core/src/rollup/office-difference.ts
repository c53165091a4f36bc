import type { CellValue } from '../report/report.ts';
import { packCells, readCell } from '../report/vector.ts';
import type { RollUp } from './roll-up.ts';

/** A cell in which the figure the office reported is not the sum of its members. */
export interface OfficeDifference {
  readonly cell: string;
  readonly reported: CellValue;
  readonly sum: CellValue;
  /** Reported less sum; `null` when either is blank. Money in 万元. */
  readonly difference: CellValue;
  /** Members whose own figure is exactly the difference: left out of the office's figure, or counted twice in it. */
  readonly suspects: readonly string[];
}

/** The cells in which a report of the whole level, in the format of the roll-up, differs from the sum of its members. */
export function compareWithOffice(rollUp: RollUp, report: object): readonly OfficeDifference[] {
  const { format } = rollUp;
  const reported = packCells(format, report);
  const sums = packCells(format, rollUp.toCells());
  const differences = Float64Array.from(reported, (value, cell) => value - (sums[cell] ?? Number.NaN));
  return format.cells.flatMap(({ id, index }) => {
    const bothBlank = Number.isNaN(reported[index]) && Number.isNaN(sums[index]);
    if (differences[index] === 0 || bothBlank) return [];
    const apart = readCell(format, differences, id);
    return [
      {
        cell: id,
        reported: readCell(format, reported, id),
        sum: readCell(format, sums, id),
        difference: apart,
        suspects: apart === null ? [] : membersWith(rollUp, id, Math.abs(apart)),
      },
    ];
  });
}

function membersWith(rollUp: RollUp, cell: string, value: number): string[] {
  return rollUp
    .contributionsTo(cell)
    .filter((contribution) => contribution.value === value)
    .map(({ member }) => member);
}
