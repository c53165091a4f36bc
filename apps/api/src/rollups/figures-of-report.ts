import {
  formatById,
  formatForYear,
  packCells,
  RollUp,
  type CellVector,
  type Format,
  type Report,
} from '@nianbao/core';

/** The cells of a report as they are kept for sums and statistics. */
export interface Figures {
  readonly year: number;
  /** The format the report is in. */
  readonly format: string;
  readonly blanks: number;
  /** In the format of the year, money in fen, null for a blank and for a gap. */
  readonly cells: readonly (number | null)[];
}

/** The figures of a report; `undefined` when its year has no uniform format. */
export function figuresOf(report: Report): Figures | undefined {
  const own = formatById(report.format);
  const format = formatForYear(report.year);
  if (!own || !format) return undefined;
  const vector = vectorIn(format, own, report);
  const cells = Array.from(vector, (value) => (Number.isNaN(value) ? null : value));
  const blanks = cells.filter((value) => value === null).length;
  return { year: report.year, format: own.id, blanks, cells };
}

/** The roll-up of one report is that report in the format of the roll-up. */
function vectorIn(format: Format, own: Format, report: Report): CellVector {
  const vector = packCells(own, report);
  if (own === format) return vector;
  const alone = new RollUp(format, [report.agency]);
  alone.put(report.agency, own, vector);
  return packCells(format, alone.toCells());
}
