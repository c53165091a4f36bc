import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { publications } from '../database/schema.ts';
import { requestProblems } from '../http/problems.ts';
import { Refusal } from '../http/refusal.ts';
import { dayInChina } from '../reports/count-findings.ts';
import type { PublishedChanges } from './published-changes.ts';

/** One publication of a report. */
export type Publication = typeof publications.$inferSelect;

/** A correction: two publications that followed each other, and the notice about the step (更正说明). */
export interface Correction {
  /** 1 for the first correction. */
  readonly number: number;
  readonly before: Publication;
  readonly after: Publication;
  /** Day of the notice in China, ISO 8601. */
  readonly date: string;
  readonly reason: string;
  readonly changes: PublishedChanges;
}

interface ReportKey {
  readonly jurisdiction: string;
  readonly id: string;
}

/** All publications of a report, the first one first. */
export function publicationsOf(
  db: Database,
  { jurisdiction, id }: ReportKey,
): Promise<readonly Publication[]> {
  return db
    .select()
    .from(publications)
    .where(and(eq(publications.jurisdiction, jurisdiction), eq(publications.reportId, id)))
    .orderBy(asc(publications.number));
}

/** The corrections among publications, the first one first. */
export function correctionsAmong(all: readonly Publication[]): readonly Correction[] {
  return all.slice(1).flatMap((after, at) => {
    const before = all[at];
    if (!before) return [];
    return [
      {
        number: after.number - 1,
        before,
        after,
        date: dayInChina(after.publishedAt),
        reason: after.reason ?? '',
        changes: after.changes ?? { cells: [], fields: [] },
      },
    ];
  });
}

/**
 * One correction of a report.
 * @throws Refusal (404) when there is none of this number.
 */
export async function correctionOf(db: Database, key: ReportKey, number: number): Promise<Correction> {
  const found = correctionsAmong(await publicationsOf(db, key)).find((each) => each.number === number);
  if (!found) throw new Refusal(requestProblems.notFound({ what: `${key.id} / ${number}` }));
  return found;
}
