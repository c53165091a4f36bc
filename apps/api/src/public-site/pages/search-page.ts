import { html } from 'hono/html';
import { findReports, type SearchResult } from '../../search/find-reports.ts';
import { whereAgencies } from '../../statistics/asked-agencies.ts';
import { inLanguage, sitePage, type Piece } from '../site-page.ts';
import { sitePaths } from '../site-paths.ts';
import type { SiteRequest } from '../site-request.ts';
import { siteTexts } from '../site-texts.ts';

const PAGE = 20;
const LONGEST = 100;

/** What was found among the published reports of a place. */
export async function searchPage(
  request: SiteRequest,
  place: { readonly id: string; readonly name: string },
  { asked, cursor }: { readonly asked: string; readonly cursor: string | undefined },
): Promise<Piece> {
  const { db, language } = request;
  const t = siteTexts[language];
  const q = asked.trim().slice(0, LONGEST);
  const found = await findReports(db, {
    jurisdiction: place.id,
    stage: 'published',
    asked: q,
    where: await whereAgencies(db, { jurisdiction: place.id, reach: { kind: 'jurisdiction' } }, {}),
    limit: PAGE,
    cursor,
  });
  const isEmpty = found.items.length + found.agencies.length === 0;
  return sitePage(
    {
      ...request,
      title: `${q} · ${t.search} · ${place.name}`,
      description: t.searchLabel,
      crumbs: [
        { name: t.home, href: sitePaths.home() },
        { name: place.name, href: sitePaths.place(place.id) },
        { name: t.search },
      ],
      place: place.id,
      searched: q,
      isHidden: true,
    },
    html`<h1>${t.search}</h1>
      ${isEmpty ? html`<p>${t.noResults}</p>` : ''} ${agencyHits(request, place.id, found)}
      ${reportHits(request, place.id, found)}
      ${
        found.nextCursor === null
          ? ''
          : html`<p>
              <a
                href="${inLanguage(
                  `${sitePaths.search(place.id)}?${new URLSearchParams({ q, cursor: found.nextCursor }).toString()}`,
                  language,
                )}"
                >${t.more}</a
              >
            </p>`
      }`,
  );
}

function agencyHits({ language }: SiteRequest, place: string, { agencies }: SearchResult): Piece {
  if (agencies.length === 0) return html``;
  return html`<h2>${siteTexts[language].agencies}</h2>
    <ul class="site-links">
      ${agencies.map(
        ({ id, name }) =>
          html`<li><a href="${inLanguage(sitePaths.agency(place, id), language)}">${name}</a></li>`,
      )}
    </ul>`;
}

function reportHits({ language }: SiteRequest, place: string, { items }: SearchResult): Piece {
  if (items.length === 0) return html``;
  return html`<h2>${siteTexts[language].site}</h2>
    <ul class="site-list">
      ${items.map(
        ({ agency, year, title, snippet }) =>
          html`<li>
            <a href="${inLanguage(sitePaths.report(place, agency.id, year), language)}">${title}</a>
            <small>${agency.name}</small>
            <p>${snippet.map(({ text, isHit }) => (isHit ? html`<mark>${text}</mark>` : text))}</p>
          </li>`,
      )}
    </ul>`;
}
