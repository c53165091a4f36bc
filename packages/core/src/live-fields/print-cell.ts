import type { Format } from '../format/define-format.ts';
import type { AnyReport } from '../report/report.ts';
import { packCells, readCell, type CellVector } from '../report/vector.ts';

/** What a live field prints of a blank cell: a gap to fill in, which `narrative.placeholder` will not let pass. */
export const BLANK_FIELD = '___';

/**
 * A cell as prose prints it: the digits as the table has them, money in 万元, a minus sign before what is negative;
 * a blank as `BLANK_FIELD`.
 * @throws Error when the format has no such cell
 */
export function printCell(format: Format, report: AnyReport, cell: string): string {
  return cellPrinter(format, packCells(format, report))(cell);
}

/** Prints cells of one vector. */
export function cellPrinter(format: Format, vector: CellVector): (cell: string) => string {
  return (cell) => {
    if (!format.cellById.has(cell)) throw new Error(`Format "${format.id}" has no cell "${cell}"`);
    const value = readCell(format, vector, cell);
    return value === null ? BLANK_FIELD : String(value);
  };
}
