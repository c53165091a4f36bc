import { html, raw } from 'hono/html';
import { FEN_PER_WAN, formatForYear, unpackCells, type Format } from '@nianbao/core';
import { chartsOf, officialTheme, type ChartSection } from '@nianbao/render';
import { chartSvg } from '@nianbao/render/svg';
import { WHOLE_JURISDICTION } from '../../database/schema.ts';
import { readSums, type StoredSums } from '../../rollups/stored-sums.ts';
import { listPublished, yearsOf } from '../published-reports.ts';
import { inLanguage, sitePage, type Piece } from '../site-page.ts';
import { sitePaths } from '../site-paths.ts';
import type { SiteRequest } from '../site-request.ts';
import { siteTexts } from '../site-texts.ts';
import { publishedList } from './place-page.ts';

/** A page lists so many; the rest is found by agency, search and open data. */
const MOST_LISTED = 1_000;
const PAST_YEARS = 4;

/** A year of a place: the sums of all published reports as figures and charts, and the reports. */
export async function yearPage(
  request: SiteRequest,
  place: { readonly id: string; readonly name: string },
  year: number,
): Promise<Piece> {
  const { db, language, origin } = request;
  const t = siteTexts[language];
  const years = Array.from({ length: PAST_YEARS + 1 }, (_, at) => year - PAST_YEARS + at);
  const [items, all, sums] = await Promise.all([
    listPublished(db, { place: place.id, year, order: 'tree', limit: MOST_LISTED }),
    yearsOf(db, place.id),
    readSums(db, { jurisdiction: place.id, stage: 'published', years, node: WHOLE_JURISDICTION }),
  ]);
  const title = `${place.name} ${t.rollupOf(year)}`;
  return sitePage(
    {
      ...request,
      title: `${title} · ${t.site}`,
      description: title,
      crumbs: [
        { name: t.home, href: sitePaths.home() },
        { name: place.name, href: sitePaths.place(place.id) },
        { name: t.year(year) },
      ],
      place: place.id,
      about: {
        '@context': 'https://schema.org',
        '@type': 'Dataset',
        name: title,
        description: t.openDataNote,
        url: `${origin}${sitePaths.year(place.id, year)}`,
        temporalCoverage: String(year),
        distribution: ['csv', 'parquet'].map((type) => ({
          '@type': 'DataDownload',
          encodingFormat: type === 'csv' ? 'text/csv' : 'application/vnd.apache.parquet',
          contentUrl: `${origin}${sitePaths.yearFile(place.id, year, `reports.${type}`)}`,
        })),
      },
    },
    html`<h1>${title}</h1>
      <ul class="site-years">
        ${all.map(
          (each) =>
            html`<li>
              <a
                href="${inLanguage(sitePaths.year(place.id, each.year), language)}"
                ${each.year === year ? raw('aria-current="page"') : ''}
                >${t.year(each.year)}</a
              >
            </li>`,
        )}
      </ul>
      ${sumsOf(request, sums, year, place.name)}
      <h2>${t.openData}</h2>
      <p class="site-lead">${t.openDataNote}</p>
      <ul class="site-links">
        <li><a href="${sitePaths.yearFile(place.id, year, 'reports.csv')}">CSV</a></li>
        <li><a href="${sitePaths.yearFile(place.id, year, 'reports.parquet')}">Parquet</a></li>
        <li><a href="${sitePaths.yearFile(place.id, year, 'reports.ndjson')}">NDJSON</a></li>
        <li><a href="${sitePaths.catalogue(place.id)}">${t.catalogue}</a></li>
      </ul>
      <h2>${t.agencies}</h2>
      ${items.length === 0 ? html`<p>${t.noReports}</p>` : publishedList(request, place.id, items)}`,
  );
}

function sumsOf({ language }: SiteRequest, sums: readonly StoredSums[], year: number, agency: string): Piece {
  const t = siteTexts[language];
  const format = formatForYear(year);
  const own = sums.find((each) => each.year === year);
  if (!format || !own) return html``;
  const history = sums.filter((each) => each.year < year).flatMap((each) => reportOfSums(each, agency) ?? []);
  const report = reportOfSums(own, agency);
  const sections = report ? chartsOf(report, history, undefined) : [];
  return html`<h2>${t.rollup}</h2>
    <p class="site-lead">${t.rollupNote(own.reports)}</p>
    ${sections.map((section) => sectionPiece(language, section))}`;
}

/** Sums in the shape of a report, which is what charts are made of. */
function reportOfSums(stored: StoredSums, agency: string): Parameters<typeof chartsOf>[0] | undefined {
  const format: Format | undefined = formatForYear(stored.year);
  if (!format) return undefined;
  const vector = Float64Array.from(stored.sums, (sum, at) =>
    stored.contributors[at] ? asNumber(sum) : Number.NaN,
  );
  return {
    format: format.id,
    year: stored.year,
    agency,
    title: '',
    preamble: [],
    overview: [],
    problems: [],
    otherMatters: [],
    signature: { agency: null, date: null },
    ...unpackCells(format, vector),
  };
}

/** A sum in fen may be beyond what a number counts in ones; for a chart the nearest is as good. */
function asNumber(sum: bigint): number {
  return Number.isSafeInteger(Number(sum)) ? Number(sum) : Number(sum / BigInt(FEN_PER_WAN)) * FEN_PER_WAN;
}

function sectionPiece(language: SiteRequest['language'], { heading, figures, charts }: ChartSection): Piece {
  const shown = charts.filter(({ bars }) => bars.some(({ value }) => value !== null && value !== 0));
  return html`<h3>${heading[language]}</h3>
    ${
      figures.length === 0
        ? ''
        : html`<dl class="site-figures">
            ${figures.map(
              ({ label, printed }) =>
                html`<div>
                  <dt>${label[language]}</dt>
                  <dd>${printed || '—'}</dd>
                </div>`,
            )}
          </dl>`
    }
    <div class="site-charts">
      ${shown.map((chart) => {
        const { svg, description } = chartSvg(chart, language, officialTheme);
        return html`<figure>
          <figcaption>${chart.title[language]}</figcaption>
          <div role="img" aria-label="${description}">${raw(svg)}</div>
        </figure>`;
      })}
    </div>`;
}
