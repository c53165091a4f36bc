import { and, eq, sql, type SQL } from 'drizzle-orm';
import { formatForYear, type Format } from '@nianbao/core';
import { idsOnPath, parentPathOf } from '../agencies/agency-path.ts';
import type { Database } from '../database/database.ts';
import { rowsOf } from '../database/rows-of.ts';
import {
  agencies,
  reportFigures,
  rollupSums,
  WHOLE_JURISDICTION,
  type FigureStage,
} from '../database/schema.ts';

/** The sums of one node, stage, year and format of reports. */
interface NodeSums {
  readonly stage: FigureStage;
  readonly year: number;
  readonly node: string;
  readonly format: string;
  readonly reports: number;
  readonly sums: readonly string[];
  readonly contributors: readonly number[];
}

/** What a recomputation found. */
export interface Recomputation {
  /** Sums that were kept and came out the same. */
  readonly same: number;
  /** Sums that were not kept, or differed: as they should be. Empty when everything was right. */
  readonly different: readonly Pick<NodeSums, 'stage' | 'year' | 'node' | 'format'>[];
}

/**
 * Adds up all figures of a jurisdiction anew, holds the sums against those that are kept, and puts right what differs.
 * Nothing that is kept goes into it but the figures themselves. Meanwhile no report is approved.
 */
export async function recomputeRollUps(db: Database, jurisdiction: string): Promise<Recomputation> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${rollupSums} in share row exclusive mode`);
    // The figures of a year are sorted by place: in memory, for as many reports as a province has.
    await tx.execute(sql`set local work_mem = '128MB'`);
    const fresh = await freshSums(tx, jurisdiction);
    const kept = await tx
      .select()
      .from(rollupSums)
      .where(sql`${rollupSums.jurisdiction} = ${jurisdiction} and ${rollupSums.reports} > 0`);
    const byKey = new Map(kept.map((row) => [keyOf(row), row]));
    const wrong = fresh.filter((sums) => !isSame(sums, byKey.get(keyOf(sums))));
    const expected = new Set(fresh.map(keyOf));
    const surplus = kept.filter((row) => !expected.has(keyOf(row)));
    await putRight(tx, jurisdiction, wrong, surplus);
    return {
      same: fresh.length - wrong.length,
      different: [...wrong, ...surplus].map(({ stage, year, node, format }) => ({
        stage,
        year,
        node,
        format,
      })),
    };
  });
}

function keyOf({ stage, year, node, format }: Pick<NodeSums, 'stage' | 'year' | 'node' | 'format'>): string {
  return JSON.stringify([stage, year, node, format]);
}

function isSame(fresh: NodeSums, kept: typeof rollupSums.$inferSelect | undefined): boolean {
  return (
    kept !== undefined &&
    kept.reports === fresh.reports &&
    kept.sums.every((sum, at) => BigInt(sum) === BigInt(fresh.sums[at] ?? -1)) &&
    kept.contributors.every((count, at) => count === fresh.contributors[at])
  );
}

/** Rows of one insert. */
const BATCH = 500;

async function putRight(
  db: Database,
  jurisdiction: string,
  wrong: readonly NodeSums[],
  surplus: readonly (typeof rollupSums.$inferSelect)[],
): Promise<void> {
  const { stage, year, node, format } = rollupSums;
  for (let at = 0; at < wrong.length; at += BATCH)
    await db
      .insert(rollupSums)
      .values(
        wrong.slice(at, at + BATCH).map((sums) => ({
          jurisdiction,
          ...sums,
          sums: [...sums.sums],
          contributors: [...sums.contributors],
        })),
      )
      .onConflictDoUpdate({
        target: [rollupSums.jurisdiction, stage, year, node, format],
        set: {
          reports: sql`excluded.reports`,
          sums: sql`excluded.sums`,
          contributors: sql`excluded.contributors`,
        },
      });
  for (const row of surplus)
    await db
      .delete(rollupSums)
      .where(
        and(
          eq(rollupSums.jurisdiction, jurisdiction),
          eq(stage, row.stage),
          eq(year, row.year),
          eq(node, row.node),
          eq(format, row.format),
        ),
      );
}

/** All sums of a jurisdiction from the figures: in the database by the agency above, from there up the tree here. */
async function freshSums(db: Database, jurisdiction: string): Promise<readonly NodeSums[]> {
  const groups = await rowsOf<{ stage: FigureStage; year: number }>(
    db,
    sql`select distinct stage, year from ${reportFigures} where jurisdiction = ${jurisdiction} order by stage, year`,
  );
  const all: NodeSums[] = [];
  for (const { stage, year } of groups) {
    const format = formatForYear(year);
    if (format) all.push(...(await sumsOfYear(db, { jurisdiction, stage, year, format })));
  }
  return all;
}

interface YearOfFigures {
  readonly jurisdiction: string;
  readonly stage: FigureStage;
  readonly year: number;
  readonly format: Format;
}

interface Part {
  /** Of one of the agencies. */
  readonly path: string;
  readonly format: string;
  readonly reports: number;
  readonly sums: readonly (string | null)[];
  readonly contributors: readonly number[] | null;
}

async function sumsOfYear(db: Database, asked: YearOfFigures): Promise<readonly NodeSums[]> {
  const parts = [
    ...(await rowsOf<Part>(db, partsQuery(asked, false))),
    ...(await rowsOf<Part>(db, partsQuery(asked, true))),
  ];
  const formats = [...new Set(parts.map(({ format }) => format))];
  const partsIn = (format: string) => parts.filter((part) => part.format === format);
  return formats.flatMap((format) =>
    [...sumsOfNodes(asked.format, partsIn(format))].map(([node, { reports, sums, contributors }]) => ({
      stage: asked.stage,
      year: asked.year,
      node,
      format,
      reports,
      sums: sums.map(String),
      contributors,
    })),
  );
}

/** The sums of the agencies that have others below them: each is added to the one above once all below it are in. */
function sumsOfNodes(format: Format, parts: readonly Part[]): ReadonlyMap<string, SumsSoFar> {
  const byPath = new Map<string, SumsSoFar>();
  const nodeAt = (path: string): SumsSoFar => {
    const known = byPath.get(path);
    if (known) return known;
    const made = emptyNode(format);
    byPath.set(path, made);
    if (path !== TOP) nodeAt(parentPathOf(path));
    return made;
  };
  for (const part of parts) addTo(nodeAt(parentPathOf(part.path)), valuesOf(part));
  const fromBelow = [...byPath].toSorted(([a], [b]) => b.length - a.length);
  for (const [path, sums] of fromBelow) if (path !== TOP) addTo(nodeAt(parentPathOf(path)), sums);
  return new Map([...byPath].map(([path, sums]) => [idsOnPath(path).at(-1) ?? WHOLE_JURISDICTION, sums]));
}

/** The path above all agencies. */
const TOP = '/';

interface SumsSoFar {
  reports: number;
  readonly sums: bigint[];
  readonly contributors: number[];
}

function emptyNode({ cells }: Format): SumsSoFar {
  return { reports: 0, sums: cells.map(() => 0n), contributors: cells.map(() => 0) };
}

/** Without counts every report has every value. */
function valuesOf({ reports, sums, contributors }: Part): SumsSoFar {
  return {
    reports,
    sums: sums.map((sum) => BigInt(sum ?? 0)),
    contributors: contributors ? [...contributors] : sums.map(() => reports),
  };
}

function addTo(node: SumsSoFar, { reports, sums, contributors }: SumsSoFar): void {
  node.reports += reports;
  for (const [at, sum] of sums.entries()) {
    node.sums[at] = (node.sums[at] ?? 0n) + sum;
    node.contributors[at] = (node.contributors[at] ?? 0) + (contributors[at] ?? 0);
  }
}

/**
 * Sums of the reports of a year by the agency above, whose part of the tree the path of any of them tells. Reports without blanks need no counting of values,
 * which is half the work.
 */
function partsQuery({ jurisdiction, stage, year, format }: YearOfFigures, hasBlanks: boolean): SQL {
  const columns = (of: (cell: SQL, isMoney: boolean) => SQL) =>
    sql.join(
      format.cells.map(({ index, kind }) => of(sql.raw(`cells[${index + 1}]`), kind === 'money')),
      sql`, `,
    );
  // Counts add up exactly as they are; money in fen may not.
  const sums = columns((cell, isMoney) => (isMoney ? sql`sum(${cell}::bigint)` : sql`sum(${cell})::bigint`));
  const counts = hasBlanks ? sql`array[${columns((cell) => sql`count(${cell})::int`)}]` : sql`null::int[]`;
  return sql`select min(path) as path, format, count(*)::int as reports, array[${sums}]::text[] as sums,
      ${counts} as contributors
    from (
      select figures.cells, figures.format, agency.path, agency.parent_id
      from ${reportFigures} as figures
      join ${agencies} as agency on agency.jurisdiction = figures.jurisdiction and agency.id = figures.agency_id
      where figures.jurisdiction = ${jurisdiction} and figures.stage = ${stage} and figures.year = ${year}
        and ${hasBlanks ? sql`figures.blanks > 0` : sql`figures.blanks = 0`}
    ) as placed
    group by parent_id, format`;
}
