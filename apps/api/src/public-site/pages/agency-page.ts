import { html } from 'hono/html';
import { agenciesBelow, listPublished, type findPublicAgency } from '../published-reports.ts';
import { sitePage, type Crumb, type Piece } from '../site-page.ts';
import { sitePaths } from '../site-paths.ts';
import type { SiteRequest } from '../site-request.ts';
import { siteTexts } from '../site-texts.ts';
import { agencyTiles, publishedList } from './place-page.ts';

const MOST_YEARS = 100;

type Place = { readonly id: string; readonly name: string };
type Found = NonNullable<Awaited<ReturnType<typeof findPublicAgency>>>;

/** An agency: its reports by year, and the agencies below it. */
export async function agencyPage(request: SiteRequest, place: Place, found: Found): Promise<Piece> {
  const { db, language, origin } = request;
  const t = siteTexts[language];
  const { agency } = found;
  const [reports, below] = await Promise.all([
    listPublished(db, { place: place.id, agency: agency.id, order: 'tree', limit: MOST_YEARS }),
    agenciesBelow(db, place.id, agency.id),
  ]);
  return sitePage(
    {
      ...request,
      title: `${agency.name} · ${t.site}`,
      description: `${agency.name}${language === 'en' ? ': ' : ''}${t.site}`,
      crumbs: [...crumbsAbove(request, place, found), { name: agency.name }],
      place: place.id,
      about: {
        '@context': 'https://schema.org',
        '@type': 'GovernmentOrganization',
        name: agency.name,
        url: `${origin}${sitePaths.agency(place.id, agency.id)}`,
      },
    },
    html`<h1>${agency.name}</h1>
      <h2>${t.reportsOf}</h2>
      ${reports.length === 0 ? html`<p>${t.noReports}</p>` : publishedList(request, place.id, reports)}
      ${
        below.length === 0
          ? ''
          : html`<h2>${t.below}</h2>
              ${agencyTiles(request, place.id, below)}`
      }`,
  );
}

/** The way from the start to what is right above an agency. */
export function crumbsAbove({ language }: SiteRequest, place: Place, { above }: Found): Crumb[] {
  return [
    { name: siteTexts[language].home, href: sitePaths.home() },
    { name: place.name, href: sitePaths.place(place.id) },
    ...above.map(({ id, name }) => ({ name, href: sitePaths.agency(place.id, id) })),
  ];
}
