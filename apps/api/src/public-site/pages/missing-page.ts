import { html } from 'hono/html';
import { sitePage, type Piece } from '../site-page.ts';
import { sitePaths } from '../site-paths.ts';
import type { SiteRequest } from '../site-request.ts';
import { siteTexts } from '../site-texts.ts';

/** What is shown for an address that leads nowhere. */
export function missingPage(request: SiteRequest): Piece {
  const t = siteTexts[request.language];
  return sitePage(
    {
      ...request,
      title: t.noPage,
      description: t.noPage,
      crumbs: [{ name: t.home, href: sitePaths.home() }, { name: t.noPage }],
      isHidden: true,
    },
    html`<h1>${t.noPage}</h1>
      <p>${t.noPageHint}</p>`,
  );
}
