import { html } from 'hono/html';
import { placesWithReports } from '../published-reports.ts';
import { inLanguage, sitePage, type Piece } from '../site-page.ts';
import { sitePaths } from '../site-paths.ts';
import type { SiteRequest } from '../site-request.ts';
import { siteTexts } from '../site-texts.ts';

/** The first page: the places that publish here. */
export async function homePage(request: SiteRequest): Promise<Piece> {
  const { db, language } = request;
  const t = siteTexts[language];
  const places = await placesWithReports(db);
  return sitePage(
    { ...request, title: t.site, description: t.site, crumbs: [] },
    html`<h1>${t.site}</h1>
      <h2>${t.places}</h2>
      ${places.length === 0 ? html`<p>${t.noReports}</p>` : ''}
      <ul class="site-tiles">
        ${places.map(
          ({ id, name, reports }) =>
            html`<li>
              <a href="${inLanguage(sitePaths.place(id), language)}"
                >${name}<small>${t.reports(reports)}</small></a
              >
            </li>`,
        )}
      </ul>`,
  );
}
