import type { ReportDocument } from '../document/report-document.ts';
import { themeColour, themeFont } from '../theme/theme-values.ts';
import type { Theme } from '../theme/theme.ts';
import { imageMarkup } from './figure-markup.ts';
import type { HtmlContext } from './html-context.ts';
import { markup, type Markup } from './markup.ts';

const variables = { title: 'title', heading: 'hei', subheading: 'kai', body: 'fang', table: 'song' } as const;

/** The fonts of a theme before the usual ones. Names come out of `themeFont` without anything that CSS could read. */
export function themeStyles({ fonts }: Theme): string {
  const faces = Object.entries(variables).flatMap(([role, variable]) => {
    const name = themeFont(fonts[role as keyof typeof variables] ?? '');
    return name === '' ? [] : [`--${variable}: "${name}", var(--usual-${variable});`];
  });
  return faces.length === 0 ? '' : `:root { ${faces.join(' ')} }\n`;
}

const MASTHEAD_RED = '#c00000';

/** The red head with its line, and the emblem; nothing where the theme has neither. */
export function mastheadMarkup(context: HtmlContext, { masthead, theme }: ReportDocument): Markup | null {
  const { logo } = theme;
  const image = logo && imageMarkup(context, logo.image, logo.alt, `${logo.height}mm`);
  const emblem = image && markup`<p class="logo">${image}</p>\n`;
  if (!masthead) return emblem;
  const colour = themeColour(masthead.colour, MASTHEAD_RED);
  const number = masthead.number === null ? null : markup`<p class="letter">${masthead.number}</p>\n`;
  return markup`${emblem}<header class="masthead" style="--red: ${colour}; --length: ${masthead.words.length}">
<p class="words">${masthead.words}</p>
${number}</header>
`;
}
