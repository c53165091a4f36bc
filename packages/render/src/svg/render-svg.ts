import type { Language, LocalText } from '@nianbao/core';
import { cleanText } from '../document/clean-text.ts';
import { documentOf, type DocumentOptions } from '../document/document-of.ts';
import { documentWords, draftMark } from '../document/document-words.ts';
import type { AnyReport } from '../document/report-document.ts';
import { markup, type Markup } from '../html/markup.ts';
import { displayWidth } from '../plain-text/display-width.ts';
import { INK, round, svgText } from './svg-text.ts';
import { chartsOf, type Bar, type Chart, type ChartSection } from './charts-of.ts';

export interface SvgOptions extends DocumentOptions {
  /** Reports of the same agency of other years, for the trend. */
  readonly history?: readonly AnyReport[] | undefined;
}

const WIDTH = 960;
const MARGIN = 40;
const GUTTER = 32;
const COLUMN = (WIDTH - 2 * MARGIN - GUTTER) / 2;
const LINE = 26;
const TITLE_HEIGHT = 34;
const LABEL_SHARE = 0.46;
/** Room for ten digits after the longest bar. */
const NUMBER_WIDTH = 84;

const FONTS = `"Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", SimHei, sans-serif`;
// Blue is told from white and black by everyone; bars differ by their labels, never by colour alone.
const BAR = '#0072b2';
const QUIET = '#595959';
const RED = '#a31515';

/** A piece of the picture with the height it takes. */
interface Panel {
  readonly height: number;
  readonly draw: (x: number, y: number) => Markup;
}

/**
 * A report as a one-page picture (图解): how many requests came, from whom and how they ended, reviews, disclosure;
 * whatever the tables of the format say. Every bar has its name and number beside it, bars start at zero, blank is 未填.
 * @throws RenderError when the report's format is unknown
 */
export function renderSvg(report: AnyReport, options: SvgOptions = {}): string {
  const document = documentOf(report, options);
  const words: Words = (text) => cleanText(text[document.language]);
  const sections = chartsOf(report, options.history ?? [], options.formats);
  let y = 118;
  const parts: Markup[] = [];
  for (const section of sections) {
    const panel = sectionPanel(section, words, document.language);
    parts.push(panel.draw(MARGIN, y));
    y += panel.height + 20;
  }
  const mark = document.isDraft
    ? svgText(
        { x: WIDTH - MARGIN, y: 30, size: 15, fill: RED, anchor: 'end' },
        draftMark(document.blankCells.length)[document.language],
      )
    : null;
  const titleSize = Math.min(30, ((WIDTH - 2 * MARGIN) * 2) / Math.max(1, displayWidth(document.title)));
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 12}" width="${WIDTH}" height="${y + 12}" role="img" aria-labelledby="title" lang="zh-CN" font-family="${FONTS}">
<title id="title">${document.title}</title>
<rect width="100%" height="100%" fill="#fff"/>
${mark}${svgText({ x: WIDTH / 2, y: 72, size: titleSize, weight: 700, anchor: 'middle' }, document.title)}${parts}</svg>
`.source;
}

type Words = (text: LocalText) => string;

function sectionPanel(section: ChartSection, words: Words, language: Language): Panel {
  const panels = [
    ...(section.figures.length > 0 ? [figuresPanel(section.figures, words, language)] : []),
    ...section.charts.map((chart) => chartPanel(chart, words, language)),
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
    ) => markup`${svgText({ x, y: y + 18, size: 20, weight: 700, room: WIDTH - 2 * MARGIN }, words(section.heading))}<line x1="${x}" y1="${y + 30}" x2="${WIDTH - MARGIN}" y2="${y + 30}" stroke="${INK}"/>
${placed.map((each) => each.panel.draw(x + each.x, y + each.y))}`,
  };
}

/** Names and numbers without bars. */
function figuresPanel(figures: readonly Bar[], words: Words, language: Language): Panel {
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

function chartPanel(chart: Chart, words: Words, language: Language): Panel {
  const largest = Math.max(0, ...chart.bars.map(({ value }) => Math.abs(value ?? 0)));
  const labelWidth = COLUMN * LABEL_SHARE;
  const room = COLUMN - labelWidth - NUMBER_WIDTH - 8;
  return {
    height: TITLE_HEIGHT + chart.bars.length * LINE,
    draw: (x, y) => markup`<g role="img" aria-label="${describe(chart, words, language)}">
${svgText({ x, y: y + 18, size: 15, weight: 700, room: COLUMN }, words(chart.title))}${chart.bars.map(
      (bar, index) => {
        const top = y + TITLE_HEIGHT + index * LINE;
        const length = largest === 0 ? 0 : (room * Math.abs(bar.value ?? 0)) / largest;
        const start = x + labelWidth;
        return markup`${svgText({ x: start - 8, y: top + 14, size: 13, anchor: 'end', room: labelWidth - 8 }, words(bar.label))}<rect x="${round(start)}" y="${round(top)}" width="${round(length)}" height="18" fill="${BAR}"/>
${numberText(bar, { x: start + length + 6, y: top + 14, anchor: 'start' }, language)}`;
      },
    )}<line x1="${round(x + labelWidth)}" y1="${round(y + TITLE_HEIGHT - 4)}" x2="${round(x + labelWidth)}" y2="${round(y + TITLE_HEIGHT + chart.bars.length * LINE - 4)}" stroke="${QUIET}"/>
</g>
`,
  };
}

function numberText(
  bar: Bar,
  place: { x: number; y: number; anchor: 'start' | 'end' },
  language: Language,
): Markup {
  if (bar.value === null)
    return svgText({ ...place, size: 13, fill: RED }, documentWords.blankCell[language]);
  return svgText({ ...place, size: 14, weight: 700, room: NUMBER_WIDTH + 40 }, withUnit(bar, language));
}

/** The chart in words, for those who do not see it. */
function describe(chart: Chart, words: Words, language: Language): string {
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
