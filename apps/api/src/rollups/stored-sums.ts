import { and, eq, inArray } from 'drizzle-orm';
import { FEN_PER_WAN, formatById, type CellValue, type Format } from '@nianbao/core';
import type { Database } from '../database/database.ts';
import { rollupSums, type FigureStage } from '../database/schema.ts';

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
  /** Id of the agency at the top; '' for the whole jurisdiction. */
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
  return years.flatMap((year) => {
    const parts = rows.filter((row) => row.year === year && row.reports > 0);
    const [first] = parts;
    if (!first) return [];
    return [
      {
        year,
        reports: parts.reduce((all, part) => all + part.reports, 0),
        sums: first.sums.map((_, at) => parts.reduce((all, part) => all + BigInt(part.sums[at] ?? 0), 0n)),
        contributors: first.contributors.map((_, at) =>
          parts.reduce((all, part) => all + (part.contributors[at] ?? 0), 0),
        ),
        formats: new Map(parts.map((part) => [part.format, part.reports])),
      },
    ];
  });
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

/** Reports in a format that has no counterpart of a cell. */
export function gapsOf(
  { formats }: StoredSums,
  format: Format,
  hasCounterpart: (other: Format) => boolean,
): number {
  let gaps = 0;
  for (const [id, reports] of formats) {
    const other = formatById(id);
    if (other && other !== format && !hasCounterpart(other)) gaps += reports;
  }
  return gaps;
}
