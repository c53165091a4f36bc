import { and, eq, sql, type SQL } from 'drizzle-orm';
import { formatForYear, type Format } from '@nianbao/core';
import { idsOnPath } from '../agencies/agency-path.ts';
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

async function putRight(
  db: Database,
  jurisdiction: string,
  wrong: readonly NodeSums[],
  surplus: readonly (typeof rollupSums.$inferSelect)[],
): Promise<void> {
  for (const sums of wrong) {
    const row = { jurisdiction, ...sums, sums: [...sums.sums], contributors: [...sums.contributors] };
    await db
      .insert(rollupSums)
      .values(row)
      .onConflictDoUpdate({
        target: [
          rollupSums.jurisdiction,
          rollupSums.stage,
          rollupSums.year,
          rollupSums.node,
          rollupSums.format,
        ],
        set: { reports: row.reports, sums: row.sums, contributors: row.contributors },
      });
  }
  for (const { stage, year, node, format } of surplus)
    await db
      .delete(rollupSums)
      .where(
        and(
          eq(rollupSums.jurisdiction, jurisdiction),
          eq(rollupSums.stage, stage),
          eq(rollupSums.year, year),
          eq(rollupSums.node, node),
          eq(rollupSums.format, format),
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
  const nodes = new Map<string, { reports: number; sums: bigint[]; contributors: number[] }>();
  for (const part of parts)
    for (const node of [WHOLE_JURISDICTION, ...idsOnPath(part.path)]) {
      const key = JSON.stringify([node, part.format]);
      const soFar = nodes.get(key) ?? emptyNode(asked.format);
      nodes.set(key, soFar);
      addPart(soFar, part);
    }
  return [...nodes].map(([key, { reports, sums, contributors }]) => {
    // A key is what was put into it above.
    const [node, format] = JSON.parse(key) as [string, string];
    const { stage, year } = asked;
    return { stage, year, node, format, reports, sums: sums.map(String), contributors };
  });
}

function emptyNode({ cells }: Format) {
  return { reports: 0, sums: cells.map(() => 0n), contributors: cells.map(() => 0) };
}

function addPart(node: ReturnType<typeof emptyNode>, { reports, sums, contributors }: Part): void {
  node.reports += reports;
  for (const [at, sum] of sums.entries()) {
    node.sums[at] = (node.sums[at] ?? 0n) + BigInt(sum ?? 0);
    node.contributors[at] = (node.contributors[at] ?? 0) + (contributors ? (contributors[at] ?? 0) : reports);
  }
}

/**
 * Sums of the reports of a year by the path of the agency above. Reports without blanks need no counting of values,
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
  return sql`select place as path, format, count(*)::int as reports, array[${sums}]::text[] as sums,
      ${counts} as contributors
    from (
      select figures.cells, figures.format, regexp_replace(agency.path, '[^/]+/$', '') as place
      from ${reportFigures} as figures
      join ${agencies} as agency on agency.jurisdiction = figures.jurisdiction and agency.id = figures.agency_id
      where figures.jurisdiction = ${jurisdiction} and figures.stage = ${stage} and figures.year = ${year}
        and ${hasBlanks ? sql`figures.blanks > 0` : sql`figures.blanks = 0`}
    ) as placed
    group by place, format`;
}
