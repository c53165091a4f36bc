import type { Format } from '../format/define-format.ts';
import { formatById, formatForYear } from '../formats/formats.ts';
import { officialTitle } from '../report/blank.ts';
import type { AnyReport, Report } from '../report/report.ts';
import { packCells, unpackCells, type CellVector } from '../report/vector.ts';
import { generateCells } from './generate-cells.ts';
import { generateNarrative, type Narrative, type NarrativeOptions } from './generate-narrative.ts';
import { copiedSections } from './copied-sections.ts';
import { makeRandom, seedOf } from './random.ts';

/** How busy the agency is: a township office, a county department, a city. */
export type ReportSize = 'small' | 'medium' | 'large';

export interface GenerateOptions {
  readonly seed: number;
  readonly year: number;
  /**
   * Full name; one that ends in 人民政府 gets the parts that only governments report. Decisions are drawn for every
   * agency, so that of a library or a school rules ask whether it has the power to make them.
   */
  readonly agency: string;
  /** The format prescribed for the year unless given. */
  readonly format?: Format;
  /** Drawn from the seed unless given. */
  readonly size?: ReportSize;
  /** Last year's report, which stocks and carry-over then follow. */
  readonly previous?: AnyReport;
}

const scales: Record<ReportSize, number> = { small: 4, medium: 80, large: 2500 };

/**
 * A lifelike report in which everything is right: identities hold, last year's figures are carried on,
 * and the prose says what the tables say. The same options give the same report.
 * @throws Error when there is no format for the year.
 */
export function generateReport(options: GenerateOptions & { readonly format: Format }): AnyReport;
export function generateReport(options: Omit<GenerateOptions, 'format'>): Report;
export function generateReport(options: GenerateOptions): AnyReport {
  const { agency, year } = options;
  const format = options.format ?? formatForYear(year);
  if (!format) throw new Error(`There is no format for the year ${year}`);
  const random = makeRandom(seedOf(options.seed, agency, year));
  const size =
    options.size ??
    makeRandom(seedOf(options.seed, agency)).pick(['small', 'small', 'medium', 'large'] as const);
  const vector = generateCells({
    format,
    random,
    scale: scales[size],
    previousOf: previousOf(format, options.previous),
  });
  const isGovernment = agency.endsWith('人民政府');
  const day = String(random.whole(10, 28)).padStart(2, '0');
  return {
    format: format.id,
    year,
    agency,
    title: officialTitle(agency, year),
    ...unpackCells(format, vector),
    ...freshNarrative({ format, vector, random, agency, year, isGovernment }, options.previous),
    signature: { agency, date: `${year + 1}-${isGovernment ? '03' : '01'}-${day}` },
  };
}

const MAX_TRIES = 20;

/** A narrative in other words than last year's: a section that came out alike is written again. */
function freshNarrative(options: NarrativeOptions, previous: AnyReport | undefined): Narrative {
  let narrative = generateNarrative(options);
  if (!previous) return narrative;
  for (let tries = 1; tries < MAX_TRIES; tries++) {
    const copied = copiedSections(narrative, previous);
    if (copied.length === 0) break;
    const again = generateNarrative(options);
    narrative = { ...narrative, ...Object.fromEntries(copied.map((field) => [field, again[field]])) };
  }
  return narrative;
}

function previousOf(format: Format, previous: AnyReport | undefined): (cell: string) => number {
  if (!previous) return () => Number.NaN;
  const before: Format | undefined = previous.format === format.id ? format : formatById(previous.format);
  if (!before) throw new Error(`Last year's format "${previous.format}" is not known`);
  const vector: CellVector = packCells(before, previous);
  return (id) => {
    const cell = before.cellById.get(id);
    return cell ? (vector[cell.index] ?? Number.NaN) : Number.NaN;
  };
}
