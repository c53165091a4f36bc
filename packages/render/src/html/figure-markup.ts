import { missingFigure } from '../document/document-words.ts';
import { languageTag } from '../document/language-tag.ts';
import type { ChartPassage, FigurePassage } from '../document/passage.ts';
import { dataUri, imageKind } from '../images/image-kind.ts';
import { renderProblems } from '../render-problems.ts';
import { chartSvg } from '../svg/chart-svg.ts';
import type { HtmlContext } from './html-context.ts';
import { markup, trustedMarkup, type Markup } from './markup.ts';

/** An image of the narrative with its caption, or what it would have shown. */
export function figureMarkup(context: HtmlContext, { image, alt, caption }: FigurePassage): Markup {
  const picture =
    imageMarkup(context, image, alt) ??
    markup`<p class="missing">${missingFigure(alt)[context.language]}</p>`;
  const words = caption === undefined ? null : markup`<figcaption>${caption}</figcaption>\n`;
  return markup`<figure>\n${picture}\n${words}</figure>\n`;
}

/** An image inside the page; `null`, and a problem, when it is not at hand or none that we take. */
export function imageMarkup(
  { images, onProblem }: HtmlContext,
  image: string,
  alt: string,
  height?: string,
): Markup | null {
  const bytes = images.get(image);
  if (!bytes) {
    onProblem(renderProblems.imageMissing({ image, alt }));
    return null;
  }
  const kind = imageKind(bytes);
  if (!kind) {
    onProblem(renderProblems.imageUnusable({ alt }));
    return null;
  }
  const style = height === undefined ? null : markup` style="height: ${height}"`;
  return markup`<img src="${dataUri(kind.mediaType, bytes)}" alt="${alt}" width="${kind.width}" height="${kind.height}"${style}>`;
}

/** A chart, drawn in the page, under its title. */
export function chartMarkup({ language, theme }: HtmlContext, { chart }: ChartPassage): Markup {
  const { svg } = chartSvg(chart, language, theme);
  return markup`<figure class="chart">\n<figcaption lang="${languageTag[language]}">${chart.title[language]}</figcaption>\n${trustedMarkup(svg)}\n</figure>\n`;
}
