import { and, eq, ilike, sql, type SQL } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import type { ReportStatus } from '@nianbao/core/workflow';
import type { Database } from '../database/database.ts';
import { rowsOf } from '../database/rows-of.ts';
import { agencies, reports, searchTexts, type SearchStage } from '../database/schema.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { indexReports } from './index-reports.ts';
import { searchQuery, searchRuns } from './search-words.ts';
import { snippetOf, type SnippetPiece } from './snippet.ts';

/** How long a search may wait for texts that were saved since the last one. */
const INDEXING_MS = 1_500;
const MOST_AGENCIES = 10;

export interface SearchRequest {
  readonly jurisdiction: string;
  readonly stage: SearchStage;
  readonly asked: string;
  /** Which agencies, as a condition on the rows of `agencies`. */
  readonly where: SQL;
  readonly year?: number | undefined;
  readonly status?: ReportStatus | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface Hit {
  readonly reportId: string;
  readonly agency: { readonly id: string; readonly name: string };
  readonly year: number;
  readonly title: string;
  readonly status: ReportStatus;
  readonly snippet: readonly SnippetPiece[];
}

export interface SearchResult {
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly items: readonly Hit[];
  readonly nextCursor: string | null;
}

interface Row {
  readonly id: string;
  readonly agency_id: string;
  readonly name: string;
  readonly year: number;
  readonly title: string;
  readonly status: ReportStatus;
  readonly body: string;
  readonly rank: number;
}

/** Where a page ended: the best first, newest year first among equals. */
const cursorShape = z.tuple([z.number(), z.int(), z.uuid()]);

/** Agencies by name and reports by text, the best first. Nothing when nothing can be looked for. */
export async function findReports(db: Database, request: SearchRequest): Promise<SearchResult> {
  const query = searchQuery(request.asked);
  if (query === undefined) return { agencies: [], items: [], nextCursor: null };
  await indexReports(db, request.jurisdiction, INDEXING_MS);
  const rows = await hitsOf(db, request, query);
  const page = rows.slice(0, request.limit);
  const last = page.at(-1);
  const words = searchRuns(request.asked);
  return {
    agencies: request.cursor === undefined ? await agenciesNamed(db, request) : [],
    items: page.map((row) => ({
      reportId: row.id,
      agency: { id: row.agency_id, name: row.name },
      year: row.year,
      title: row.title,
      status: row.status,
      snippet: snippetOf(row.body, words),
    })),
    nextCursor: last && rows.length > request.limit ? encodeCursor([last.rank, last.year, last.id]) : null,
  };
}

function hitsOf(db: Database, request: SearchRequest, query: string): Promise<readonly Row[]> {
  const after = request.cursor === undefined ? undefined : decodeCursor(request.cursor, cursorShape);
  const where = and(
    eq(searchTexts.jurisdiction, request.jurisdiction),
    eq(searchTexts.stage, request.stage),
    sql`${searchTexts.words} @@ ${query}::tsquery`,
    request.where,
    request.year === undefined ? undefined : eq(searchTexts.year, request.year),
    request.status === undefined ? undefined : eq(reports.status, request.status),
  );
  return rowsOf<Row>(
    db,
    sql`with hits as (
        select ${reports.id}::text as id, ${agencies.id} as agency_id, ${agencies.name} as name,
          ${searchTexts.year} as year, ${searchTexts.title} as title, ${reports.status} as status,
          ${searchTexts.body} as body, ts_rank(${searchTexts.words}, ${query}::tsquery, 1)::float8 as rank
        from ${searchTexts}
        join ${reports} on ${reports.jurisdiction} = ${searchTexts.jurisdiction} and ${reports.id} = ${searchTexts.reportId}
        join ${agencies} on ${agencies.jurisdiction} = ${reports.jurisdiction} and ${agencies.id} = ${reports.agencyId}
        where ${where}
      )
      select * from hits
      ${after ? sql`where (-rank, -year, id) > (${-after[0]}::float8, ${-after[1]}::int, ${after[2]})` : sql``}
      order by -rank, -year, id limit ${request.limit + 1}`,
  );
}

function agenciesNamed(db: Database, { where, asked }: SearchRequest) {
  const pattern = `%${asked.trim().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return db
    .select({ id: agencies.id, name: agencies.name })
    .from(agencies)
    .where(and(where, ilike(agencies.name, pattern)))
    .orderBy(agencies.path)
    .limit(MOST_AGENCIES);
}
