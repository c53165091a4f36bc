import type { Language, LocalText } from '@nianbao/core';
import type { Bar, Chart } from '../document/chart.ts';
import { cleanText } from '../document/clean-text.ts';
import { documentWords } from '../document/document-words.ts';
import { markup, type Markup } from '../html/markup.ts';
import { themeColour } from '../theme/theme-values.ts';
import { officialTheme, type Theme } from '../theme/theme.ts';
import { round, svgText } from './svg-text.ts';

export const LINE = 26;
/** Room for ten digits after the longest bar. */
export const NUMBER_WIDTH = 84;
export const RED = '#a31515';
export const SVG_FONTS = `"Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", SimHei, sans-serif`;
const TITLE_HEIGHT = 34;
const LABEL_SHARE = 0.46;
const QUIET = '#595959';

/** A piece of a picture with the height it takes. */
export interface Panel {
  readonly height: number;
  readonly draw: (x: number, y: number) => Markup;
}

/** How charts are drawn. */
export interface ChartLook {
  readonly language: Language;
  readonly words: (text: LocalText) => string;
  readonly width: number;
  readonly bar: string;
  readonly past: string;
  /** Of words, numbers and lines. */
  readonly ink: string;
}

export function chartLook(language: Language, { charts }: Theme, width: number): ChartLook {
  return {
    language,
    words: (text) => cleanText(text[language]),
    width,
    bar: themeColour(charts.bar, officialTheme.charts.bar),
    past: themeColour(charts.past, officialTheme.charts.past),
    ink: themeColour(charts.ink, officialTheme.charts.ink),
  };
}

/** A chart with its title over it, or without where the title stands elsewhere. Bars start at zero. */
export function chartPanel(chart: Chart, look: ChartLook, isTitled = true): Panel {
  const { words, language, width } = look;
  const largest = Math.max(0, ...chart.bars.map(({ value }) => Math.abs(value ?? 0)));
  const labelWidth = width * LABEL_SHARE;
  const room = width - labelWidth - NUMBER_WIDTH - 8;
  const head = isTitled ? TITLE_HEIGHT : 8;
  const title = (x: number, y: number) =>
    isTitled ? svgText({ x, y: y + 18, size: 15, weight: 700, room: width }, words(chart.title)) : null;
  return {
    height: head + chart.bars.length * LINE,
    draw: (x, y) => markup`<g role="img" aria-label="${describeChart(chart, look)}">
${title(x, y)}${chart.bars.map((bar, index) => {
      const top = y + head + index * LINE;
      const length = largest === 0 ? 0 : (room * Math.abs(bar.value ?? 0)) / largest;
      const start = x + labelWidth;
      const fill = bar.isPast ? look.past : look.bar;
      return markup`${svgText({ x: start - 8, y: top + 14, size: 13, anchor: 'end', room: labelWidth - 8 }, words(bar.label))}<rect x="${round(start)}" y="${round(top)}" width="${round(length)}" height="18" fill="${fill}"/>
${numberText(bar, { x: start + length + 6, y: top + 14, anchor: 'start' }, language)}`;
    })}<line x1="${round(x + labelWidth)}" y1="${round(y + head - 4)}" x2="${round(x + labelWidth)}" y2="${round(y + head + chart.bars.length * LINE - 4)}" stroke="${QUIET}"/>
</g>
`,
  };
}

export function numberText(
  bar: Bar,
  place: { x: number; y: number; anchor: 'start' | 'end' },
  language: Language,
): Markup {
  if (bar.value === null)
    return svgText({ ...place, size: 13, fill: RED }, documentWords.blankCell[language]);
  return svgText({ ...place, size: 14, weight: 700, room: NUMBER_WIDTH + 40 }, withUnit(bar, language));
}

/** The chart in words, for those who do not see it. */
export function describeChart(chart: Chart, { words, language }: ChartLook): string {
  const parts = chart.bars.map(
    (bar) =>
      `${words(bar.label)} ${bar.value === null ? documentWords.blankCell[language] : withUnit(bar, language)}`,
  );
  return `${words(chart.title)}: ${parts.join('; ')}`;
}

/** Labels may lose their unit when they are shortened, so money brings its own. */
function withUnit({ printed, kind }: Bar, language: Language): string {
  if (kind !== 'money') return printed;
  return language === 'zh' ? `${printed}万元` : `${printed} × 10,000 yuan`;
}
