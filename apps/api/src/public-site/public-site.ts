import { Hono, type Context } from 'hono';
import { etag } from 'hono/etag';
import type { Env } from '../http/env.ts';
import { answerError } from '../http/answer-error.ts';
import { Refusal } from '../http/refusal.ts';
import { catalogueOf } from '../open-data/catalogue.ts';
import { csvChunks, ndjsonChunks, parquetPart, textStream } from '../open-data/tidy-files.ts';
import { atomFeed, sitemap } from './feeds.ts';
import { agencyPage } from './pages/agency-page.ts';
import { homePage } from './pages/home-page.ts';
import { missingPage } from './pages/missing-page.ts';
import { placePage } from './pages/place-page.ts';
import { searchPage } from './pages/search-page.ts';
import { yearPage } from './pages/year-page.ts';
import {
  findPublicAgency,
  lastPublishedAt,
  listPublished,
  placesWithReports,
  publicationsOfYear,
  yearsOf,
} from './published-reports.ts';
import { defaultLicence } from './public-site-options.ts';
import { publishedPage, reportFile, type SiteFile } from './report-files.ts';
import type { Piece } from './site-page.ts';
import { sitePaths } from './site-paths.ts';
import { notFound, placeOf, siteRequestOf, yearOf } from './site-request.ts';
import { siteStyle } from './site-style.ts';

/** What pages may load: their style sheet. Nothing runs. */
const pagePolicy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** Documents carry their style with them. */
const documentPolicy = pagePolicy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

const FEED_ITEMS = 50;
const SITEMAP_ITEMS = 45_000;

/** The public site: pages and files of what is published, for everybody. */
export function publicSite(): Hono<Env> {
  const site = new Hono<Env>();
  site.use('/*', etag());
  site.onError((error, c) => (isMissing(error) ? missing(c) : answerError(error, c)));
  site.get('/style.css', () => answer('text/css; charset=utf-8', siteStyle, 86_400));
  site.get('/sitemap.xml', async (c) =>
    answer('application/xml; charset=utf-8', String(await sitemapOf(c)), 3_600),
  );
  site.get('/', async (c) => page(await homePage(siteRequestOf(c))));
  site.get('/:place/', async (c) => page(await placePage(siteRequestOf(c), await placeOf(c))));
  site.get('/:place/feed.xml', async (c) => {
    const { db, origin } = siteRequestOf(c);
    const place = await placeOf(c);
    const items = await listPublished(db, { place: place.id, order: 'newest', limit: FEED_ITEMS });
    return answer('application/atom+xml; charset=utf-8', String(await atomFeed(origin, place, items)), 300);
  });
  site.get('/:place/catalogue.jsonld', async (c) => {
    const { db, origin } = siteRequestOf(c);
    const place = await placeOf(c);
    const [years, modified] = await Promise.all([yearsOf(db, place.id), lastPublishedAt(db, place.id)]);
    const licence = c.get('services').publicSite?.licence ?? defaultLicence;
    const catalogue = catalogueOf({ origin, place, years, modified, licence });
    return answer('application/ld+json; charset=utf-8', JSON.stringify(catalogue, null, 2), 300);
  });
  site.get('/:place/search', async (c) => {
    const asked = { asked: c.req.query('q') ?? '', cursor: c.req.query('cursor') };
    return page(await searchPage(siteRequestOf(c), await placeOf(c), asked));
  });
  site.get('/:place/years/:year/', async (c) =>
    page(await yearPage(siteRequestOf(c), await placeOf(c), yearOf(c)), documentPolicy),
  );
  site.get('/:place/years/:year/:file', async (c) => yearFile(c));
  site.get('/:place/agencies/:agency/', async (c) =>
    page(await agencyPage(siteRequestOf(c), await placeOf(c), await agencyOf(c))),
  );
  site.get('/:place/agencies/:agency/:year/', async (c) => {
    const report = await reportOf(c);
    const shown = report.all.at(-1);
    if (!shown) throw notFound(c);
    const content = await publishedPage(siteRequestOf(c), { ...report, shown });
    return page(content, documentPolicy);
  });
  site.get('/:place/agencies/:agency/:year/:file', async (c) => {
    const name = c.req.param('file');
    const file = await reportFile(siteRequestOf(c), await reportOf(c), name, c.get('services').now());
    if (!file) throw notFound(c);
    return fileAnswer(name, file);
  });
  return site;
}

async function agencyOf(c: Context<Env>) {
  const found = await findPublicAgency(
    c.get('services').database.db,
    c.req.param('place') ?? '',
    c.req.param('agency') ?? '',
  );
  if (!found) throw notFound(c);
  return found;
}

async function reportOf(c: Context<Env>) {
  const { db } = c.get('services').database;
  const [place, found, year] = [await placeOf(c), await agencyOf(c), yearOf(c)];
  const all = await publicationsOfYear(db, { place: place.id, agency: found.agency.id, year });
  if (all.length === 0) throw notFound(c);
  return { place, found, all };
}

async function yearFile(c: Context<Env>): Promise<Response> {
  const { db } = c.get('services').database;
  const place = await placeOf(c);
  const asked = { place: place.id, year: yearOf(c) };
  const name = c.req.param('file') ?? '';
  const part = /^reports(?:-(\d{1,4}))?\.parquet$/.exec(name);
  if (part) {
    const bytes = await parquetPart(db, asked, Number(part[1] ?? 1));
    if (!bytes) throw notFound(c);
    return answer('application/vnd.apache.parquet', bytes, 300);
  }
  if (name === 'reports.csv') return answer('text/csv; charset=utf-8', textStream(csvChunks(db, asked)), 300);
  if (name === 'reports.ndjson')
    return answer('application/x-ndjson; charset=utf-8', textStream(ndjsonChunks(db, asked)), 300);
  throw notFound(c);
}

async function sitemapOf(c: Context<Env>): Promise<Piece> {
  const { db, origin } = siteRequestOf(c);
  const entries: { address: string; changed?: Date }[] = [{ address: `${origin}${sitePaths.home()}` }];
  for (const { id } of await placesWithReports(db)) {
    entries.push({ address: `${origin}${sitePaths.place(id)}` });
    for (const { year } of await yearsOf(db, id))
      entries.push({ address: `${origin}${sitePaths.year(id, year)}` });
    const items = await listPublished(db, {
      place: id,
      order: 'newest',
      limit: SITEMAP_ITEMS - entries.length,
    });
    for (const { agency, year, publishedAt } of items)
      entries.push({ address: `${origin}${sitePaths.report(id, agency.id, year)}`, changed: publishedAt });
  }
  return sitemap(entries.slice(0, SITEMAP_ITEMS));
}

async function page(content: Piece | string, policy = pagePolicy): Promise<Response> {
  const response = answer('text/html; charset=utf-8', String(await content), 300);
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

type Body = string | Uint8Array | ReadableStream<Uint8Array>;

/** An answer that anybody may keep for so many seconds. */
function answer(mediaType: string, content: Body, seconds: number): Response {
  // A copy on a plain buffer: what a worker sends may sit on a shared one.
  const body = content instanceof Uint8Array ? new Uint8Array(content) : content;
  return new Response(body, {
    headers: { 'Content-Type': mediaType, 'Cache-Control': `public, max-age=${seconds}` },
  });
}

function fileAnswer(name: string, { mediaType, content, isForever, isPage }: SiteFile): Response {
  const response = answer(mediaType, content, isForever ? 31_536_000 : 300);
  response.headers.set('Content-Security-Policy', isPage ? documentPolicy : `sandbox; ${documentPolicy}`);
  if (!isPage) response.headers.set('Content-Disposition', `inline; filename="${name}"`);
  return response;
}

function isMissing(error: Error): boolean {
  return error instanceof Refusal && error.problem.code === 'request.notFound';
}

async function missing(c: Context<Env>): Promise<Response> {
  const response = await page(await missingPage(siteRequestOf(c)));
  return new Response(response.body, { status: 404, headers: response.headers });
}
