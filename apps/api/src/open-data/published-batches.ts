import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { Report } from '@nianbao/core';
import type { Database } from '../database/database.ts';
import { publications } from '../database/schema.ts';

/** Reports of one query: some megabytes of JSON. */
const BATCH = 200;

/** The published reports of a place for a year, a batch at a time, in the order of the ids of their agencies. */
export async function* publishedBatches(
  db: Database,
  {
    place,
    year,
    from,
  }: { readonly place: string; readonly year: number; readonly from?: string | undefined },
): AsyncGenerator<readonly { readonly agencyId: string; readonly report: Report }[]> {
  let after = from;
  for (;;) {
    const rows = await db
      .select({ agencyId: publications.agencyId, report: publications.content })
      .from(publications)
      .where(
        and(
          eq(publications.jurisdiction, place),
          eq(publications.year, year),
          isNull(publications.supersededAt),
          after === undefined ? undefined : gt(publications.agencyId, after),
        ),
      )
      .orderBy(asc(publications.agencyId))
      .limit(BATCH);
    if (rows.length > 0) yield rows;
    after = rows.at(-1)?.agencyId;
    if (rows.length < BATCH) return;
  }
}
