import { html } from 'hono/html';
import { dayInChina } from '../../reports/count-findings.ts';
import { agenciesBelow, listPublished, yearsOf, type PublishedItem } from '../published-reports.ts';
import { inLanguage, sitePage, type Piece } from '../site-page.ts';
import { sitePaths } from '../site-paths.ts';
import type { SiteRequest } from '../site-request.ts';
import { siteTexts } from '../site-texts.ts';

const NEWEST = 8;

/** A place: its agencies, its years, what was published last. */
export async function placePage(
  request: SiteRequest,
  place: { readonly id: string; readonly name: string },
): Promise<Piece> {
  const { db, language, origin } = request;
  const t = siteTexts[language];
  const [agencies, years, newest] = await Promise.all([
    agenciesBelow(db, place.id, null),
    yearsOf(db, place.id),
    listPublished(db, { place: place.id, order: 'newest', limit: NEWEST }),
  ]);
  return sitePage(
    {
      ...request,
      title: `${place.name} · ${t.site}`,
      description: `${place.name}${language === 'en' ? ': ' : ''}${t.site}`,
      crumbs: [{ name: t.home, href: sitePaths.home() }, { name: place.name }],
      place: place.id,
      about: {
        '@context': 'https://schema.org',
        '@type': 'CollectionPage',
        name: `${place.name}${t.site}`,
        url: `${origin}${sitePaths.place(place.id)}`,
      },
    },
    html`<h1>${place.name}</h1>
      ${years.length === 0 ? html`<p>${t.noReports}</p>` : ''}
      <h2>${t.years}</h2>
      <ul class="site-years">
        ${years.map(
          ({ year }) =>
            html`<li>
              <a href="${inLanguage(sitePaths.year(place.id, year), language)}">${t.year(year)}</a>
            </li>`,
        )}
      </ul>
      <h2>${t.agencies}</h2>
      ${agencyTiles(request, place.id, agencies)}
      <h2>${t.newest}</h2>
      ${publishedList(request, place.id, newest)}`,
  );
}

/** Agencies as tiles, each with the number of reports. */
export function agencyTiles(
  { language }: SiteRequest,
  place: string,
  agencies: readonly { readonly id: string; readonly name: string; readonly reports: number }[],
): Piece {
  const t = siteTexts[language];
  return html`<ul class="site-tiles">
    ${agencies.map(
      ({ id, name, reports }) =>
        html`<li>
          <a href="${inLanguage(sitePaths.agency(place, id), language)}"
            >${name}<small>${t.reports(reports)}</small></a
          >
        </li>`,
    )}
  </ul>`;
}

/** Published reports as a list, each with the day of its publication. */
export function publishedList(
  { language }: SiteRequest,
  place: string,
  items: readonly PublishedItem[],
): Piece {
  const t = siteTexts[language];
  return html`<ul class="site-list">
    ${items.map(
      ({ agency, year, title, publishedAt, number }) =>
        html`<li>
          <a href="${inLanguage(sitePaths.report(place, agency.id, year), language)}">${title}</a>
          <small>${number > 1 ? t.corrected : t.published} ${dayInChina(publishedAt)}</small>
        </li>`,
    )}
  </ul>`;
}
