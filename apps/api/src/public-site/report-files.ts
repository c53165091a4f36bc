import type { Language } from '@nianbao/core';
import { writers } from '@nianbao/render/writers';
import { documentOfNotice } from '../corrections/document-of.ts';
import { correctionsAmong } from '../corrections/publications-of.ts';
import { publishedJson } from '../corrections/publication.ts';
import type { Database } from '../database/database.ts';
import { imagesOf } from '../images/images-of.ts';
import { reportPage, type ReportPage } from './pages/report-page.ts';
import { checkPage } from './pages/check-page.ts';
import { sitePaths } from './site-paths.ts';
import type { SiteRequest } from './site-request.ts';

/** A file of the site: what it holds, and whether it can ever change. */
export interface SiteFile {
  readonly mediaType: string;
  readonly content: string | Uint8Array;
  readonly isForever: boolean;
  /** A page that stands in the frame of the site, as opposed to a file to be kept. */
  readonly isPage: boolean;
}

const html = 'text/html; charset=utf-8';

/**
 * A file of a published report by its name; `undefined` when there is none of that name.
 * - `v2.html`, `v2.json`: the second publication as a page, and as the report JSON whose hash was recorded
 * - `v2-pdf.pdf`: the same in any type that is written
 * - `v2-check.html`: hash, rules and identities computed anew
 * - `correction-1.html`, `correction-1-pdf.pdf`: the notice about the first correction
 */
export async function reportFile(
  request: SiteRequest,
  page: Omit<ReportPage, 'shown'>,
  name: string,
  now: Date,
): Promise<SiteFile | undefined> {
  const version = /^v(\d{1,4})(?:-([\w-]+))?\.([\w.]+)$/.exec(name);
  const shown = page.all.find(({ number }) => number === Number(version?.[1]));
  if (version && shown)
    return versionFile(request, { ...page, shown }, { what: version[2], extension: version[3] ?? '' }, now);
  const notice = /^correction-(\d{1,4})(?:-([\w-]+))?\.([\w.]+)$/.exec(name);
  return notice
    ? noticeFile(request, page, { number: Number(notice[1]), what: notice[2], extension: notice[3] ?? '' })
    : undefined;
}

/** The page of a report as it was published. */
export async function publishedPage(request: SiteRequest, page: ReportPage): Promise<string> {
  const images = await imagesFor(request.db, page);
  const document = await pageOf(page.shown.content, request.language, images);
  return reportPage(request, page, document);
}

async function pageOf(
  report: ReportPage['shown']['content'],
  language: Language,
  images: ReadonlyMap<string, Uint8Array>,
): Promise<string> {
  return new TextDecoder().decode(await writer('html').render(report, { language, images, draft: false }));
}

async function versionFile(
  request: SiteRequest,
  page: ReportPage,
  { what, extension }: { readonly what: string | undefined; readonly extension: string },
  now: Date,
): Promise<SiteFile | undefined> {
  const { shown } = page;
  if (what === undefined && extension === 'json')
    return {
      mediaType: 'application/json',
      content: publishedJson(shown.content),
      isForever: true,
      isPage: false,
    };
  if (what === undefined && extension === 'html')
    return { mediaType: html, content: await publishedPage(request, page), isForever: false, isPage: true };
  if (what === 'check' && extension === 'html')
    return {
      mediaType: html,
      content: String(await checkPage(request, page, now)),
      isForever: false,
      isPage: true,
    };
  const known = writers.find(({ id, extension: own }) => id === what && own === `.${extension}`);
  if (!known) return undefined;
  const images = await imagesFor(request.db, page);
  const content = await known.render(shown.content, {
    language: request.language,
    images,
    draft: false,
    bom: true,
  });
  return { mediaType: known.mediaType, content, isForever: true, isPage: false };
}

async function noticeFile(
  request: SiteRequest,
  page: Omit<ReportPage, 'shown'>,
  {
    number,
    what,
    extension,
  }: { readonly number: number; readonly what: string | undefined; readonly extension: string },
): Promise<SiteFile | undefined> {
  const correction = correctionsAmong(page.all).find((each) => each.number === number);
  if (!correction) return undefined;
  const file = (name: string) =>
    `${request.origin}${sitePaths.reportFile(page.place.id, page.found.agency.id, correction.after.year, name)}`;
  const document = documentOfNotice(correction, {
    language: request.language,
    addresses: {
      before: file(`v${correction.before.number}.html`),
      after: file(`v${correction.after.number}.html`),
    },
  });
  const known = writers.find(({ id, extension: own }) => id === (what ?? 'html') && own === `.${extension}`);
  if (!known?.set) return undefined;
  const content = await known.set(document, { bom: true });
  if (what !== undefined) return { mediaType: known.mediaType, content, isForever: true, isPage: false };
  // The frame of the report in force, around the notice.
  const framedPage = await reportPage(
    request,
    { ...page, shown: correction.after },
    new TextDecoder().decode(content),
  );
  return { mediaType: html, content: framedPage, isForever: false, isPage: true };
}

function writer(id: string) {
  const found = writers.find((each) => each.id === id);
  if (!found) throw new Error(`No writer "${id}"`);
  return found;
}

function imagesFor(db: Database, { place, shown }: ReportPage) {
  return imagesOf(db, { jurisdiction: place.id, id: shown.reportId, report: shown.content });
}
