import { and, eq, inArray } from 'drizzle-orm';
import { FEN_PER_WAN, type CellValue, type Format } from '@nianbao/core';
import type { Database } from '../database/database.ts';
import { reportFigures, rollupSums, WHOLE_JURISDICTION, type FigureStage } from '../database/schema.ts';

/** The sums of a node for a year, as they are kept. */
export interface StoredSums {
  readonly year: number;
  readonly reports: number;
  /** By position in the format of the year; money in fen. */
  readonly sums: readonly bigint[];
  readonly contributors: readonly number[];
  /** Reports by their own format: one other than that of the year leaves gaps. */
  readonly formats: ReadonlyMap<string, number>;
}

export interface SumsRequest {
  readonly jurisdiction: string;
  readonly stage: FigureStage;
  readonly years: readonly number[];
  /** Id of an agency: it and all below it; '' for the whole jurisdiction. */
  readonly node: string;
}

/** The sums of a node, year by year; a year without reports is left out. Reads a row or two for each year. */
export async function readSums(
  db: Database,
  { jurisdiction, stage, years, node }: SumsRequest,
): Promise<readonly StoredSums[]> {
  if (years.length === 0) return [];
  const rows = await db
    .select()
    .from(rollupSums)
    .where(
      and(
        eq(rollupSums.jurisdiction, jurisdiction),
        eq(rollupSums.stage, stage),
        inArray(rollupSums.year, [...years]),
        eq(rollupSums.node, node),
      ),
    );
  const own = node === WHOLE_JURISDICTION ? [] : await ownFigures(db, { jurisdiction, stage, years, node });
  return years.flatMap((year) => {
    const parts: readonly Part[] = [...rows, ...own].filter((part) => part.year === year && part.reports > 0);
    return parts.length === 0 ? [] : [joined(year, parts)];
  });
}

type Part = Pick<typeof rollupSums.$inferSelect, 'year' | 'format' | 'reports' | 'sums' | 'contributors'>;

/** The report of the agency at the top itself, which the sums of what is below it do not hold. */
async function ownFigures(
  db: Database,
  { jurisdiction, stage, years, node }: SumsRequest,
): Promise<readonly Part[]> {
  const rows = await db
    .select()
    .from(reportFigures)
    .where(
      and(
        eq(reportFigures.jurisdiction, jurisdiction),
        eq(reportFigures.stage, stage),
        inArray(reportFigures.year, [...years]),
        eq(reportFigures.agencyId, node),
      ),
    );
  return rows.map(({ year, format, cells }) => ({
    year,
    format,
    reports: 1,
    sums: cells.map((value) => String(value ?? 0)),
    contributors: cells.map((value) => (value === null ? 0 : 1)),
  }));
}

function joined(year: number, parts: readonly Part[]): StoredSums {
  const formats = new Map<string, number>();
  for (const { format, reports } of parts) formats.set(format, (formats.get(format) ?? 0) + reports);
  const [first] = parts;
  return {
    year,
    reports: parts.reduce((all, part) => all + part.reports, 0),
    sums: (first?.sums ?? []).map((_, at) =>
      parts.reduce((all, part) => all + BigInt(part.sums[at] ?? 0), 0n),
    ),
    contributors: (first?.contributors ?? []).map((_, at) =>
      parts.reduce((all, part) => all + (part.contributors[at] ?? 0), 0),
    ),
    formats,
  };
}

/** A sum as report JSON writes it: money in 万元, null when no report has a value. */
export function sumOfCell(
  { sums, contributors }: StoredSums,
  { index, kind }: Format['cells'][number],
): CellValue {
  if (!contributors[index]) return null;
  const sum = sums[index] ?? 0n;
  if (kind !== 'money') return Number(sum);
  const fen = BigInt(FEN_PER_WAN);
  // Whole 万元 and the fen below apart: their quotient would lose digits beyond 2^53.
  return Number(`${sum / fen}`) + Number(sum % fen) / FEN_PER_WAN;
}
