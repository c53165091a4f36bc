import { html, raw } from 'hono/html';
import type { PublishedItem } from './published-reports.ts';
import type { Piece } from './site-page.ts';
import { sitePaths } from './site-paths.ts';
import { siteTexts } from './site-texts.ts';

const declaration = raw('<?xml version="1.0" encoding="utf-8"?>\n');

/** What was published last in a place. @see RFC 4287 */
export function atomFeed(
  origin: string,
  place: { readonly id: string; readonly name: string },
  items: readonly PublishedItem[],
): Piece {
  const self = `${origin}${sitePaths.feed(place.id)}`;
  const updated = items[0]?.publishedAt ?? new Date(0);
  return html`${declaration}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
      <id>${self}</id>
      <title>${place.name}${siteTexts.zh.site}</title>
      <updated>${updated.toISOString()}</updated>
      <link rel="self" type="application/atom+xml" href="${self}" />
      <link rel="alternate" type="text/html" href="${origin}${sitePaths.place(place.id)}" />
      ${items.map(({ agency, year, title, number, reportId, publishedAt }) => {
        const address = `${origin}${sitePaths.report(place.id, agency.id, year)}`;
        return html`<entry>
          <id>urn:uuid:${reportId}#${number}</id>
          <title>${title}${number > 1 ? '（更正）' : ''}</title>
          <updated>${publishedAt.toISOString()}</updated>
          <author><name>${agency.name}</name></author>
          <link rel="alternate" type="text/html" href="${address}" />
        </entry> `;
      })}</feed
    > `;
}

/** Addresses for search engines, each with the day of its last change. @see sitemaps.org 0.9 */
export function sitemap(
  entries: readonly { readonly address: string; readonly changed?: Date | undefined }[],
): Piece {
  return html`${declaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      ${entries.map(
        ({ address, changed }) =>
          html`<url
            ><loc>${address}</loc>${changed ? html`<lastmod>${changed.toISOString()}</lastmod>` : ''}</url
          > `,
      )}</urlset
    > `;
}
