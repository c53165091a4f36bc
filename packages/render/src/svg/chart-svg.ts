import type { Language } from '@nianbao/core';
import type { Chart } from '../document/chart.ts';
import { languageTag } from '../document/language-tag.ts';
import { markup } from '../html/markup.ts';
import type { Theme } from '../theme/theme.ts';
import { chartLook, chartPanel, describeChart, SVG_FONTS } from './chart-panel.ts';

/** A chart drawn by itself, to stand in a document under its title. */
export interface ChartPicture {
  readonly svg: string;
  /** In units of the SVG. */
  readonly width: number;
  readonly height: number;
  /** The chart in words. */
  readonly description: string;
}

/** Wide enough that its text is as large as that of tables when it takes the width of a page. */
const WIDTH = 620;

export function chartSvg(chart: Chart, language: Language, theme: Theme): ChartPicture {
  const look = chartLook(language, theme, WIDTH);
  const panel = chartPanel(chart, look, false);
  const { height } = panel;
  const svg =
    markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" lang="${languageTag[language]}" font-family="${SVG_FONTS}" fill="${look.ink}">
${panel.draw(0, 0)}</svg>`.source;
  return { svg, width: WIDTH, height, description: describeChart(chart, look) };
}
