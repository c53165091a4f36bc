import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { ChartData, Series, SeriesTone } from './chart-data.ts';
import type { ChartPalette } from './palette-of-theme.ts';

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>;

const tonesInTurn: readonly SeriesTone[] = ['accent', 'good', 'warn', 'quiet', 'bad', 'ink'];
/** Names longer than this are cut at the axis, in pixels. */
const NAME_WIDTH = { wide: 240, narrow: 110 };
/** Below this width of the window there is little room for names, in pixels. */
const NARROW = 640;
const FONT = 'PingFang SC, Microsoft YaHei, Noto Sans SC, Noto Sans CJK SC, system-ui, sans-serif';

/** What is handed to the chart library. */
export function chartOption(data: ChartData, palette: ChartPalette): ChartOption {
  const isLying = data.kind === 'bars';
  const names = {
    type: 'category' as const,
    data: [...data.categories],
    inverse: isLying,
    axisLine: { lineStyle: { color: palette.line } },
    axisTick: { show: false },
    axisLabel: {
      color: palette.quietInk,
      ...(isLying
        ? {
            width: window.innerWidth < NARROW ? NAME_WIDTH.narrow : NAME_WIDTH.wide,
            overflow: 'truncate' as const,
          }
        : { hideOverlap: true }),
    },
  };
  const numbers = {
    type: 'value' as const,
    splitLine: { lineStyle: { color: palette.line } },
    axisLabel: { color: palette.quietInk },
    minInterval: isWhole(data) ? 1 : 0,
  };
  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: palette.ink },
    grid: { left: 4, right: 16, top: data.series.length > 1 ? 32 : 12, bottom: 4, containLabel: true },
    legend: {
      show: data.series.length > 1,
      top: 0,
      left: 0,
      icon: 'roundRect',
      itemWidth: 10,
      itemHeight: 10,
      textStyle: { color: palette.quietInk },
    },
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: data.kind === 'lines' ? 'line' : 'shadow' },
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.ink, fontSize: 13 },
    },
    xAxis: isLying ? numbers : names,
    yAxis: isLying ? names : numbers,
    series: data.series.map((series, at) => seriesOption(data, series, at, palette)),
  };
}

function isWhole({ series }: ChartData): boolean {
  return series.every(({ values }) => values.every((value) => value === null || Number.isInteger(value)));
}

function seriesOption(
  data: ChartData,
  { name, values, tone }: Series,
  at: number,
  palette: ChartPalette,
): BarSeriesOption | LineSeriesOption {
  const color = palette.tones[tone ?? tonesInTurn[at % tonesInTurn.length] ?? 'accent'];
  const shared = { name, data: [...values], color };
  if (data.kind === 'lines')
    return { ...shared, type: 'line', symbolSize: 7, lineStyle: { width: 2 }, connectNulls: false };
  return {
    ...shared,
    type: 'bar',
    ...(data.isStacked ? { stack: 'all' } : {}),
    ...(data.isDense ? { barCategoryGap: '4%' } : { barMaxWidth: 22 }),
  };
}
