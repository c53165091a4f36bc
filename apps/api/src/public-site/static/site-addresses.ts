import { and, asc, count, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import { writers } from '@nianbao/render/writers';
import { idsOnPath } from '../../agencies/agency-path.ts';
import type { Database } from '../../database/database.ts';
import { agencies, publications } from '../../database/schema.ts';
import { filesOf } from '../../open-data/catalogue.ts';
import { placesWithReports, yearsOf } from '../published-reports.ts';
import { sitePaths } from '../site-paths.ts';

/** An address of the site that can be written out as files. */
export interface SiteAddress {
  readonly path: string;
  /** A page is there in both languages. */
  readonly isPage: boolean;
  /** What a file that never changes is made from. */
  readonly madeFrom?: string;
}

const BATCH = 200;

/** How many reports are published. */
export async function countPublished(db: Database): Promise<number> {
  const [row] = await db
    .select({ reports: count() })
    .from(publications)
    .where(isNull(publications.supersededAt));
  return row?.reports ?? 0;
}

/**
 * Every address of the site, what links lead to before what they stand on: first a list for each report, then those
 * of a place, last the start.
 */
export async function* siteAddresses(db: Database): AsyncGenerator<{
  readonly kind: 'report' | 'place' | 'site';
  readonly addresses: readonly SiteAddress[];
}> {
  yield { kind: 'site', addresses: [file(sitePaths.style())] };
  for (const { id: place } of await placesWithReports(db)) {
    const withPages = new Set<string>();
    for await (const { agency, path, year, versions } of reportsOf(db, place)) {
      for (const id of idsOnPath(path)) withPages.add(id);
      yield { kind: 'report', addresses: ofReport({ place, agency, year }, versions) };
    }
    yield { kind: 'place', addresses: await ofPlace(db, place, withPages) };
  }
  yield { kind: 'site', addresses: [file(sitePaths.sitemap()), page(sitePaths.home())] };
}

async function ofPlace(db: Database, place: string, withPages: ReadonlySet<string>): Promise<SiteAddress[]> {
  const years = (await yearsOf(db, place)).flatMap(({ year, reports }) => [
    ...filesOf(reports).map((each) => file(sitePaths.yearFile(place, year, each.file))),
    page(sitePaths.year(place, year)),
  ]);
  const ofAgencies = [...withPages].toReversed().map((id) => page(sitePaths.agency(place, id)));
  const about = [file(sitePaths.feed(place)), file(sitePaths.catalogue(place))];
  return [...years, ...ofAgencies, ...about, page(sitePaths.place(place))];
}

interface Version {
  readonly number: number;
  readonly hash: string;
}

function ofReport(
  { place, agency, year }: { readonly place: string; readonly agency: string; readonly year: number },
  versions: readonly Version[],
): SiteAddress[] {
  const at = (name: string) => sitePaths.reportFile(place, agency, year, name);
  const ofVersions = versions.flatMap(({ number, hash }) => [
    file(at(`v${number}.json`), hash),
    ...writers.map(({ id, extension }) => file(at(`v${number}-${id}${extension}`), hash)),
    page(at(`v${number}.html`)),
    page(at(`v${number}-check.html`)),
  ]);
  const ofNotices = versions
    .slice(1)
    .flatMap(({ hash }, earlier) => [
      ...writers
        .filter(({ set }) => set !== undefined)
        .map(({ id, extension }) =>
          file(at(`correction-${earlier + 1}-${id}${extension}`), `${versions[earlier]?.hash}-${hash}`),
        ),
      page(at(`correction-${earlier + 1}.html`)),
    ]);
  return [...ofVersions, ...ofNotices, page(at(''))];
}

function page(path: string): SiteAddress {
  return { path, isPage: true };
}

function file(path: string, madeFrom?: string): SiteAddress {
  return { path, isPage: false, ...(madeFrom === undefined ? {} : { madeFrom }) };
}

/** The published reports of a place with their versions, some at a time. */
async function* reportsOf(db: Database, place: string) {
  let after: { readonly agency: string; readonly year: number } | undefined;
  for (;;) {
    const rows = await db
      .select({
        id: publications.reportId,
        agency: publications.agencyId,
        year: publications.year,
        path: agencies.path,
      })
      .from(publications)
      .innerJoin(
        agencies,
        and(eq(agencies.jurisdiction, publications.jurisdiction), eq(agencies.id, publications.agencyId)),
      )
      .where(
        and(
          eq(publications.jurisdiction, place),
          isNull(publications.supersededAt),
          after &&
            or(
              gt(publications.year, after.year),
              and(eq(publications.year, after.year), gt(publications.agencyId, after.agency)),
            ),
        ),
      )
      .orderBy(asc(publications.year), asc(publications.agencyId))
      .limit(BATCH);
    const versions = await versionsOf(
      db,
      place,
      rows.map(({ id }) => id),
    );
    for (const { id, ...row } of rows) yield { ...row, versions: versions.get(id) ?? [] };
    after = rows.at(-1);
    if (rows.length < BATCH) return;
  }
}

async function versionsOf(db: Database, place: string, ids: readonly string[]) {
  const rows = await db
    .select({ id: publications.reportId, number: publications.number, hash: publications.hash })
    .from(publications)
    .where(and(eq(publications.jurisdiction, place), inArray(publications.reportId, [...ids])))
    .orderBy(asc(publications.number));
  const versions = new Map<string, Version[]>();
  for (const { id, ...version } of rows) versions.set(id, [...(versions.get(id) ?? []), version]);
  return versions;
}
