import type { Format, Problem } from '@nianbao/core';
import { datesIn } from '../narrative/dates.ts';
import { ingestProblems } from '../problems.ts';

/** The reports began with the Regulations of 2007; a later century is a slip of the pen. */
const EARLIEST = 2007;
const LATEST = 2100;

/** The year a document reports on, or why there is none to use. */
export interface ReportingYear {
  readonly year: number | null;
  readonly problems: readonly Problem[];
}

/** What a document says about its year, best first. */
export interface YearClues {
  readonly title: number | null;
  readonly preamble: string;
  /** Year of the signature's date. */
  readonly signed: number | null;
}

/** The title's year; without one, that of the period in the preamble; without that, the year before the signature. */
export function reportingYear(clues: YearClues, formats: readonly Format[]): ReportingYear {
  const period = datesIn(clues.preamble).find((date) => date.month === 1 && date.day === 1)?.year;
  const written = clues.title ?? period ?? (clues.signed === null ? null : clues.signed - 1);
  if (written === null) return { year: null, problems: [ingestProblems.yearMissing()] };
  if (written < EARLIEST || written > LATEST)
    return {
      year: null,
      problems: [ingestProblems.yearInvalid({ found: String(written) }, { path: 'year' })],
    };
  const first = Math.min(...formats.map((format) => format.definition.years.from));
  if (written < first)
    return {
      year: null,
      problems: [ingestProblems.yearBeforeFormats({ year: written, first }, { path: 'year' })],
    };
  if (clues.title !== null) return { year: written, problems: [] };
  const from = period === undefined ? ('signature' as const) : ('preamble' as const);
  return {
    year: written,
    problems: [ingestProblems.yearInferred({ year: written, from }, { path: 'year' })],
  };
}
