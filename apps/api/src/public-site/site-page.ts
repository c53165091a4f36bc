import { html, raw } from 'hono/html';
import type { Language } from '@nianbao/core';
import { siteIcon } from './site-icon.ts';
import { sitePaths } from './site-paths.ts';
import { siteTexts } from './site-texts.ts';

/** A piece of a page: text in it is escaped. */
export type Piece = ReturnType<typeof html>;

export interface Crumb {
  readonly name: string;
  readonly href?: string | undefined;
}

/** What every page of the site says about itself. */
export interface PageFacts {
  readonly language: Language;
  /** Scheme and host of the site, for addresses that are read elsewhere. */
  readonly origin: string;
  /** Path of the page. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Crumb[];
  /** Id of the place, once one is chosen. */
  readonly place?: string | undefined;
  readonly searched?: string | undefined;
  /** JSON-LD: what the page is about, for search engines. */
  readonly about?: object | undefined;
  readonly isHidden?: boolean | undefined;
  readonly siteName?: string | undefined;
  /** There will be no server behind the page. */
  readonly isStatic: boolean;
}

/** Path with the language, which is Chinese unless said otherwise. */
export function inLanguage(path: string, language: Language): string {
  if (language === 'zh') return path;
  return `${path}${path.includes('?') ? '&' : '?'}lang=en`;
}

/** A page of the site. */
export function sitePage(facts: PageFacts, content: Piece | Piece[]): Piece {
  const { language } = facts;
  return html`<!doctype html>
    <html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${facts.title}</title>
        ${headOf(facts)}
        <link rel="stylesheet" href="${sitePaths.style()}" />
      </head>
      <body class="site-page">
        ${headerOf(facts)}
        <main id="content" class="site-main">${crumbsOf(facts)}${content}</main>
        ${footerOf(facts)}
      </body>
    </html>`;
}

/** The part of a head that tells others about the page. */
export function headOf({
  language,
  origin,
  path,
  title,
  description,
  place,
  about,
  isHidden,
}: PageFacts): Piece {
  const other = language === 'zh' ? 'en' : 'zh';
  return html`<meta name="description" content="${description}" />
    ${isHidden ? html`<meta name="robots" content="noindex" />` : ''}
    <link rel="icon" href="${siteIcon}" />
    <link rel="canonical" href="${origin}${inLanguage(path, language)}" />
    <link
      rel="alternate"
      hreflang="${other === 'zh' ? 'zh-CN' : 'en'}"
      href="${origin}${inLanguage(path, other)}"
    />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:type" content="article" />
    <meta property="og:url" content="${origin}${path}" />
    <meta property="og:locale" content="${language === 'zh' ? 'zh_CN' : 'en'}" />
    ${
      place === undefined
        ? ''
        : html`<link
            rel="alternate"
            type="application/atom+xml"
            href="${sitePaths.feed(place)}"
            title="${siteTexts[language].feed}"
          />`
    }
    ${
      about
        ? html`<script type="application/ld+json">
            ${raw(scriptJson(about))}
          </script>`
        : ''
    }`;
}

/** JSON that stands in a script element: nothing in it can end the element. */
function scriptJson(value: object): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}

/** The head of a page: the name of the site, search, the other language. */
export function headerOf({ language, path, place, searched, siteName, isStatic }: PageFacts): Piece {
  const t = siteTexts[language];
  const search =
    place === undefined || isStatic
      ? ''
      : html`<form class="site-search" role="search" action="${sitePaths.search(place)}" method="get">
          <input
            type="search"
            name="q"
            aria-label="${t.searchLabel}"
            placeholder="${t.search}"
            value="${searched ?? ''}"
            maxlength="100"
            required
          />
          ${language === 'en' ? html`<input type="hidden" name="lang" value="en" />` : ''}
          <button type="submit">${t.search}</button>
        </form>`;
  return html`<a class="site-skip" href="#content">${t.skip}</a>
    <header class="site-header">
      <div class="site-bar">
        <a class="site-name" href="${inLanguage(sitePaths.home(), language)}">${siteName ?? t.site}</a>
        ${search}
        <a
          class="site-language"
          lang="${language === 'zh' ? 'en' : 'zh-CN'}"
          href="${inLanguage(path, language === 'zh' ? 'en' : 'zh')}"
          >${t.other}</a
        >
      </div>
    </header>`;
}

/** The way from the start to the page. */
export function crumbsOf({ language, crumbs }: PageFacts): Piece {
  if (crumbs.length === 0) return html``;
  return html`<nav class="site-crumbs" aria-label="${siteTexts[language].breadcrumbs}">
    <ol>
      ${crumbs.map(({ name, href }) =>
        href === undefined
          ? html`<li aria-current="page">${name}</li>`
          : html`<li><a href="${inLanguage(href, language)}">${name}</a></li>`,
      )}
    </ol>
  </nav>`;
}

/** The foot of a page. */
export function footerOf({ language, place, siteName, isStatic }: PageFacts): Piece {
  const t = siteTexts[language];
  return html`<footer class="site-footer">
    <div class="site-bar">
      <p>${siteName ?? t.site}</p>
      <ul>
        ${
          place === undefined
            ? ''
            : html`<li><a href="${sitePaths.feed(place)}">${t.feed}</a></li>
                <li><a href="${sitePaths.catalogue(place)}">${t.catalogue}</a></li>`
        }
        ${isStatic ? '' : html`<li><a href="/api/v1/reference">${t.reference}</a></li>`}
      </ul>
    </div>
  </footer>`;
}
