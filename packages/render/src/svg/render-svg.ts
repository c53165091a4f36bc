import type { Bar, ChartSection } from '../document/chart.ts';
import { documentOf } from '../document/document-of.ts';
import type { DocumentOptions } from '../document/document-options.ts';
import { languageTag } from '../document/language-tag.ts';
import type { AnyReport } from '../document/report-document.ts';
import { markup, type Markup } from '../html/markup.ts';
import {
  chartLook,
  chartPanel,
  LINE,
  NUMBER_WIDTH,
  numberText,
  RED,
  SVG_FONTS,
  type ChartLook,
  type Panel,
} from './chart-panel.ts';
import { pictureTitle } from './picture-title.ts';
import { svgText } from './svg-text.ts';
import { chartsOf } from '../document/charts-of.ts';

export interface SvgOptions extends DocumentOptions {
  /** Reports of the same agency of other years, for the trend. */
  readonly history?: readonly AnyReport[] | undefined;
}

const WIDTH = 960;
const MARGIN = 40;
const TITLE_LINE = 32;
const GUTTER = 32;
const COLUMN = (WIDTH - 2 * MARGIN - GUTTER) / 2;

/**
 * A report as a one-page picture (图解): how many requests came, from whom and how they ended, reviews, disclosure;
 * whatever the tables of the format say. Every bar has its name and number beside it, bars start at zero, blank is 未填.
 * @throws RenderError when the report's format is unknown
 */
export function renderSvg(report: AnyReport, options: SvgOptions = {}): string {
  const document = documentOf(report, options);
  const look = chartLook(document.language, document.theme, COLUMN);
  const sections = chartsOf(report, options.history ?? [], options.formats);
  const title = pictureTitle(document.title, document.titleParts, WIDTH - 2 * MARGIN);
  let y = 118 + (title.lines.length - 1) * TITLE_LINE;
  const parts: Markup[] = [];
  for (const section of sections) {
    const panel = sectionPanel(section, look);
    parts.push(panel.draw(MARGIN, y));
    y += panel.height + 20;
  }
  const mark = document.notice
    ? svgText(
        { x: WIDTH - MARGIN, y: 30, size: 15, fill: RED, anchor: 'end' },
        document.notice[document.language],
      )
    : null;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 12}" width="${WIDTH}" height="${y + 12}" role="img" aria-labelledby="title" lang="${languageTag[document.language]}" font-family="${SVG_FONTS}" fill="${look.ink}">
<title id="title" lang="${languageTag.zh}">${document.title}</title>
<rect width="100%" height="100%" fill="#fff"/>
${mark}<g lang="${languageTag.zh}">${title.lines.map((words, index) => svgText({ x: WIDTH / 2, y: 72 + index * TITLE_LINE, size: title.size, weight: 700, anchor: 'middle' }, words))}</g>${parts}</svg>
`.source;
}

function sectionPanel(section: ChartSection, look: ChartLook): Panel {
  const { words, ink } = look;
  const panels = [
    ...(section.figures.length > 0 ? [figuresPanel(section.figures, look)] : []),
    ...section.charts.map((chart) => chartPanel(chart, look)),
  ];
  // Each panel goes under the shorter column; figures take both.
  const heights = [0, 0];
  const placed = panels.map((panel) => {
    const column = (heights[0] ?? 0) <= (heights[1] ?? 0) ? 0 : 1;
    const top = heights[column] ?? 0;
    heights[column] = top + panel.height + 18;
    return { panel, x: column * (COLUMN + GUTTER), y: top + 44 };
  });
  return {
    height: 44 + Math.max(...heights, 0),
    draw: (
      x,
      y,
    ) => markup`${svgText({ x, y: y + 18, size: 20, weight: 700, room: WIDTH - 2 * MARGIN }, words(section.heading))}<line x1="${x}" y1="${y + 30}" x2="${WIDTH - MARGIN}" y2="${y + 30}" stroke="${ink}"/>
${placed.map((each) => each.panel.draw(x + each.x, y + each.y))}`,
  };
}

/** Names and numbers without bars. */
function figuresPanel(figures: readonly Bar[], { words, language }: ChartLook): Panel {
  const half = Math.ceil(figures.length / 2);
  const step = LINE;
  return {
    height: half * step,
    draw: (x, y) =>
      markup`${figures.map((figure, index) => {
        const left = x + (index < half ? 0 : COLUMN + GUTTER);
        const line = y + (index % half) * step + 16;
        return markup`${svgText({ x: left, y: line, size: 14, room: COLUMN - NUMBER_WIDTH - 50 }, words(figure.label))}${numberText(figure, { x: left + COLUMN, y: line, anchor: 'end' }, language)}`;
      })}`,
  };
}
