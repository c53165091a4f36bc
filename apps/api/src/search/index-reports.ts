import { and, eq, isNull, ne, or, sql } from 'drizzle-orm';
import { blockText, narrativeFields, type Report } from '@nianbao/core';
import type { Database } from '../database/database.ts';
import { publications, reports, searchTexts, type SearchStage } from '../database/schema.ts';
import { searchVector } from './search-words.ts';

/** Reports that are read at once. */
const BATCH = 50;

/** The words of a report: its title and all its narrative. */
export function textOf(report: Report): string {
  const blocks = narrativeFields.flatMap((field) => report[field].map(blockText));
  return [report.title, ...blocks].filter(Boolean).join('\n');
}

interface Stale {
  readonly reportId: string;
  readonly year: number;
  readonly agencyId: string;
  readonly revision: number;
  readonly report: Report;
}

/**
 * Brings the searched texts of a jurisdiction up to date, for as long as it may take at most. Who searches sees what
 * was saved: the texts are written when somebody looks for something, and saving a draft costs nothing here.
 */
export async function indexReports(db: Database, jurisdiction: string, milliseconds: number): Promise<void> {
  const until = Date.now() + milliseconds;
  for (const find of [staleStored, stalePublished]) {
    for (;;) {
      const stale = await find(db, jurisdiction);
      if (stale.length > 0)
        await write(db, jurisdiction, find === staleStored ? 'stored' : 'published', stale);
      if (stale.length < BATCH || Date.now() > until) break;
    }
  }
}

function staleStored(db: Database, jurisdiction: string): Promise<readonly Stale[]> {
  return db
    .select({
      reportId: reports.id,
      year: reports.year,
      agencyId: reports.agencyId,
      revision: reports.revision,
      report: reports.content,
    })
    .from(reports)
    .leftJoin(
      searchTexts,
      and(
        eq(searchTexts.jurisdiction, reports.jurisdiction),
        eq(searchTexts.stage, 'stored'),
        eq(searchTexts.reportId, reports.id),
      ),
    )
    .where(
      and(
        eq(reports.jurisdiction, jurisdiction),
        or(isNull(searchTexts.revision), ne(searchTexts.revision, reports.revision)),
      ),
    )
    .limit(BATCH);
}

function stalePublished(db: Database, jurisdiction: string): Promise<readonly Stale[]> {
  return db
    .select({
      reportId: publications.reportId,
      year: publications.year,
      agencyId: publications.agencyId,
      revision: publications.revision,
      report: publications.content,
    })
    .from(publications)
    .leftJoin(
      searchTexts,
      and(
        eq(searchTexts.jurisdiction, publications.jurisdiction),
        eq(searchTexts.stage, 'published'),
        eq(searchTexts.reportId, publications.reportId),
      ),
    )
    .where(
      and(
        eq(publications.jurisdiction, jurisdiction),
        isNull(publications.supersededAt),
        or(isNull(searchTexts.revision), ne(searchTexts.revision, publications.revision)),
      ),
    )
    .limit(BATCH);
}

async function write(
  db: Database,
  jurisdiction: string,
  stage: SearchStage,
  stale: readonly Stale[],
): Promise<void> {
  const rows = stale.map(({ report, ...key }) => {
    const body = textOf(report);
    return {
      ...key,
      jurisdiction,
      stage,
      title: report.title,
      body,
      words: searchVector(`${report.agency}\n${body}`),
    };
  });
  await db
    .insert(searchTexts)
    .values(rows)
    .onConflictDoUpdate({
      target: [searchTexts.jurisdiction, searchTexts.stage, searchTexts.reportId],
      set: {
        revision: sql`excluded.revision`,
        title: sql`excluded.title`,
        body: sql`excluded.body`,
        words: sql`excluded.words`,
      },
    });
}
