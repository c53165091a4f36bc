import { html } from 'hono/html';
import { writers } from '@nianbao/render/writers';
import { correctionsAmong, type Publication } from '../../corrections/publications-of.ts';
import { dayInChina } from '../../reports/count-findings.ts';
import type { findPublicAgency } from '../published-reports.ts';
import {
  crumbsOf,
  footerOf,
  headerOf,
  headOf,
  inLanguage,
  type PageFacts,
  type Piece,
} from '../site-page.ts';
import { sitePaths } from '../site-paths.ts';
import type { SiteRequest } from '../site-request.ts';
import { siteTexts } from '../site-texts.ts';
import { crumbsAbove } from './agency-page.ts';

type Found = NonNullable<Awaited<ReturnType<typeof findPublicAgency>>>;

/** A published report with what the site says around it. */
export interface ReportPage {
  readonly place: { readonly id: string; readonly name: string };
  readonly found: Found;
  /** All publications of the report, the first one first. */
  readonly all: readonly Publication[];
  readonly shown: Publication;
}

/**
 * The page of a report: the rendered document itself, in a frame of the site. What is printed is the document alone.
 */
export async function reportPage(request: SiteRequest, page: ReportPage, document: string): Promise<string> {
  const facts = factsOf(request, page);
  const [head, before, after] = await Promise.all([
    html`${headOf(facts)}<link rel="stylesheet" href="${sitePaths.style()}" />`,
    html`${headerOf(facts)}
      <div class="site-aside">${crumbsOf(facts)}${noticeOf(request, page)}</div>`,
    html`${asideOf(request, page)}${footerOf(facts)}`,
  ]);
  return framed(document, { head: String(head), before: String(before), after: String(after) });
}

/** Where the link of the header that skips it leads: the main part of the document. */
const MAIN = '<main>';

/** A document of ours with more in its head, and with something before and after its body. */
export function framed(
  document: string,
  { head, before, after }: { readonly head: string; readonly before: string; readonly after: string },
): string {
  const headEnd = document.indexOf('</head>');
  const bodyStart = document.indexOf('>', document.indexOf('<body', headEnd)) + 1;
  const bodyEnd = document.lastIndexOf('</body>');
  const main = document.indexOf(MAIN, bodyStart);
  if (headEnd < 0 || bodyStart <= 0 || main < 0 || bodyEnd < main) throw new Error('This is no page of ours');
  return [
    document.slice(0, headEnd),
    head,
    document.slice(headEnd, bodyStart),
    before,
    document.slice(bodyStart, main),
    '<main id="content">',
    document.slice(main + MAIN.length, bodyEnd),
    after,
    document.slice(bodyEnd),
  ].join('\n');
}

function factsOf(request: SiteRequest, { place, found, all, shown }: ReportPage): PageFacts {
  const { language, origin } = request;
  const t = siteTexts[language];
  const { agency } = found;
  const address = `${origin}${sitePaths.report(place.id, agency.id, shown.year)}`;
  const [first] = all;
  return {
    ...request,
    title: shown.title,
    description: `${agency.name} ${t.year(shown.year)} ${t.site}`,
    crumbs: [
      ...crumbsAbove(request, place, found),
      { name: agency.name, href: sitePaths.agency(place.id, agency.id) },
      { name: t.year(shown.year) },
    ],
    place: place.id,
    isHidden: shown.supersededAt !== null,
    about: {
      '@context': 'https://schema.org',
      '@type': 'Report',
      name: shown.title,
      inLanguage: 'zh-CN',
      url: address,
      version: String(shown.number),
      identifier: `sha256:${shown.hash}`,
      datePublished: (first ?? shown).publishedAt.toISOString(),
      dateModified: shown.publishedAt.toISOString(),
      author: { '@type': 'GovernmentOrganization', name: agency.name },
      encoding: writers.map(({ id, extension, mediaType }) => ({
        '@type': 'MediaObject',
        name: id,
        encodingFormat: mediaType.split(';')[0],
        contentUrl: `${address}v${shown.number}-${id}${extension}`,
      })),
    },
  };
}

function noticeOf({ language }: SiteRequest, { place, found, shown }: ReportPage): Piece {
  if (shown.supersededAt === null) return html``;
  const t = siteTexts[language];
  const href = inLanguage(sitePaths.report(place.id, found.agency.id, shown.year), language);
  return html`<p class="site-notice" role="note">${t.superseded} <a href="${href}">${t.toInForce}</a></p>`;
}

function asideOf(request: SiteRequest, { place, found, all, shown }: ReportPage): Piece {
  const { language } = request;
  const t = siteTexts[language];
  const file = (name: string) => sitePaths.reportFile(place.id, found.agency.id, shown.year, name);
  return html`<aside class="site-aside" aria-label="${t.downloads}">
    <section>
      <h2>${t.downloads}</h2>
      <ul class="site-links">
        ${writers.map(
          ({ id, label, extension }) =>
            html`<li>
              <a href="${file(`v${shown.number}-${id}${extension}`)}" download>${label[language]}</a>
            </li>`,
        )}
      </ul>
    </section>
    <section>
      <h2>${t.versions}</h2>
      <ul class="site-list">
        ${all.toReversed().map(
          (each) =>
            html`<li>
              <a
                href="${inLanguage(each.supersededAt === null ? file('') : file(`v${each.number}.html`), language)}"
                >${t.versionOf(each.number, dayInChina(each.publishedAt))}</a
              >
              ${each.supersededAt === null ? html`<small>${t.inForce}</small>` : ''}
            </li>`,
        )}
        ${correctionsAmong(all)
          .toReversed()
          .map(
            ({ number, date, reason }) =>
              html`<li>
                <a href="${inLanguage(file(`correction-${number}.html`), language)}"
                  >${t.correctionOf(number, date)}</a
                >
                <p>${reason}</p>
              </li>`,
          )}
      </ul>
    </section>
    <section>
      <h2>${t.verify}</h2>
      <p>${t.hash} <span class="site-hash">${shown.hash}</span></p>
      <p><a href="${inLanguage(file(`v${shown.number}-check.html`), language)}">${t.verify}</a></p>
    </section>
  </aside>`;
}
