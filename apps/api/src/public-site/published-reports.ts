import { and, asc, count, desc, eq, gt, isNull, lt, max, or, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { agencies, jurisdictions, publications } from '../database/schema.ts';
import type { Publication } from '../corrections/publications-of.ts';

/** A jurisdiction of which something is published. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly reports: number;
}

/** An agency as the public sees it. */
export interface PublicAgency {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly parentId: string | null;
}

/** A published report in a list. */
export interface PublishedItem {
  readonly agency: { readonly id: string; readonly name: string };
  readonly year: number;
  readonly title: string;
  readonly number: number;
  readonly reportId: string;
  readonly publishedAt: Date;
  readonly hash: string;
}

/** Publications that no other took the place of. */
const inForce = isNull(publications.supersededAt);

/** The places that have published something. */
export async function placesWithReports(db: Database): Promise<readonly Place[]> {
  return db
    .select({ id: jurisdictions.id, name: jurisdictions.name, reports: count() })
    .from(jurisdictions)
    .innerJoin(publications, and(eq(publications.jurisdiction, jurisdictions.id), inForce))
    .groupBy(jurisdictions.id, jurisdictions.name)
    .orderBy(asc(jurisdictions.name));
}

/** A place, published or not. */
export async function findPlace(
  db: Database,
  id: string,
): Promise<{ readonly id: string; readonly name: string } | undefined> {
  const [row] = await db
    .select({ id: jurisdictions.id, name: jurisdictions.name })
    .from(jurisdictions)
    .where(eq(jurisdictions.id, id));
  return row;
}

/** The years of which something is published, newest first. */
export async function yearsOf(
  db: Database,
  place: string,
): Promise<readonly { readonly year: number; readonly reports: number }[]> {
  return db
    .select({ year: publications.year, reports: count() })
    .from(publications)
    .where(and(eq(publications.jurisdiction, place), inForce))
    .groupBy(publications.year)
    .orderBy(desc(publications.year));
}

/** Agencies right below one (or at the top) with the number of reports published by them and all below them. */
export async function agenciesBelow(
  db: Database,
  place: string,
  parent: string | null,
): Promise<readonly (PublicAgency & { readonly reports: number })[]> {
  // Written out: in a query over one table drizzle leaves its name away, and the inner query has columns of the same names.
  const reports = sql<number>`(
    select count(*)::int from ${publications} as publication
    join ${agencies} as below on below.jurisdiction = publication.jurisdiction and below.id = publication.agency_id
    where below.jurisdiction = "agencies"."jurisdiction" and publication.superseded_at is null
      and below.path >= "agencies"."path" and below.path < rtrim("agencies"."path", '/') || '0'
  )`;
  const rows = await db
    .select({
      id: agencies.id,
      name: agencies.name,
      path: agencies.path,
      parentId: agencies.parentId,
      reports,
    })
    .from(agencies)
    .where(
      and(
        eq(agencies.jurisdiction, place),
        parent === null ? isNull(agencies.parentId) : eq(agencies.parentId, parent),
      ),
    )
    .orderBy(asc(agencies.path));
  return rows.filter((row) => row.reports > 0);
}

/** An agency with those above it, from the top. */
export async function findPublicAgency(
  db: Database,
  place: string,
  id: string,
): Promise<{ readonly agency: PublicAgency; readonly above: readonly PublicAgency[] } | undefined> {
  const columns = { id: agencies.id, name: agencies.name, path: agencies.path, parentId: agencies.parentId };
  const [agency] = await db
    .select(columns)
    .from(agencies)
    .where(and(eq(agencies.jurisdiction, place), eq(agencies.id, id)));
  if (!agency) return undefined;
  const above = await db
    .select(columns)
    .from(agencies)
    .where(
      and(
        eq(agencies.jurisdiction, place),
        sql`starts_with(${agency.path}, ${agencies.path})`,
        sql`${agencies.id} <> ${id}`,
      ),
    )
    .orderBy(asc(agencies.path));
  return { agency, above };
}

export interface ListRequest {
  readonly place: string;
  readonly year?: number | undefined;
  readonly agency?: string | undefined;
  /** `newest`: last published first; `tree`: by year, newest first, then in the order of the agencies. */
  readonly order: 'newest' | 'tree';
  readonly limit: number;
  /** Where the page before ended, in the order `newest`. */
  readonly after?: { readonly publishedAt: Date; readonly id: string } | undefined;
}

/** Published reports in force. */
export async function listPublished(
  db: Database,
  { place, year, agency, order, limit, after }: ListRequest,
): Promise<readonly PublishedItem[]> {
  const rows = await db
    .select({
      agencyId: publications.agencyId,
      name: agencies.name,
      year: publications.year,
      title: publications.title,
      number: publications.number,
      reportId: publications.reportId,
      publishedAt: publications.publishedAt,
      hash: publications.hash,
    })
    .from(publications)
    .innerJoin(
      agencies,
      and(eq(agencies.jurisdiction, publications.jurisdiction), eq(agencies.id, publications.agencyId)),
    )
    .where(
      and(
        eq(publications.jurisdiction, place),
        inForce,
        year === undefined ? undefined : eq(publications.year, year),
        agency === undefined ? undefined : eq(publications.agencyId, agency),
        after &&
          or(
            lt(publications.publishedAt, after.publishedAt),
            and(eq(publications.publishedAt, after.publishedAt), gt(publications.reportId, after.id)),
          ),
      ),
    )
    .orderBy(
      ...(order === 'newest'
        ? [desc(publications.publishedAt), asc(publications.reportId)]
        : [desc(publications.year), asc(agencies.path)]),
    )
    .limit(limit);
  return rows.map(({ agencyId, name, ...row }) => ({ ...row, agency: { id: agencyId, name } }));
}

/** All publications of an agency's report for a year, the first one first. */
export function publicationsOfYear(
  db: Database,
  { place, agency, year }: { readonly place: string; readonly agency: string; readonly year: number },
): Promise<readonly Publication[]> {
  return db
    .select()
    .from(publications)
    .where(
      and(
        eq(publications.jurisdiction, place),
        eq(publications.year, year),
        eq(publications.agencyId, agency),
      ),
    )
    .orderBy(asc(publications.number));
}

/** When something was last published in a place. */
export async function lastPublishedAt(db: Database, place: string): Promise<Date | undefined> {
  const [row] = await db
    .select({ at: max(publications.publishedAt) })
    .from(publications)
    .where(eq(publications.jurisdiction, place));
  return row?.at ?? undefined;
}
