import type { CellKind, LocalText } from '@nianbao/core';
import type { ChartData } from '../charts/chart-data.ts';
import { local, t } from '../language/language.ts';
import { valueText } from '../layout-grid/value-text.ts';
import type { Distribution, Ranked, readTrend } from './statistics-api.ts';

/** So many agencies are drawn; the table below has them all. */
const MOST_BARS = 15;

/** The sum of a figure over the years. */
export function trendChart(trend: Awaited<ReturnType<typeof readTrend>>): ChartData {
  return {
    kind: 'lines',
    title: t('statistics.trend', { cell: local(trend.label) }),
    category: t('statistics.year'),
    categories: trend.points.map(({ year }) => String(year)),
    series: [{ name: t('statistics.sum'), values: trend.points.map(({ sum }) => sum) }],
  };
}

/** How agencies are spread over the values of a figure. */
export function distributionChart({ histogram, kind }: Distribution): ChartData {
  return {
    kind: 'columns',
    isDense: true,
    title: t('statistics.distribution'),
    category: t('statistics.from'),
    categories: histogram.map(({ from, to }) => `${valueText(from, kind)}–${valueText(to, kind)}`),
    series: [{ name: t('statistics.count'), values: histogram.map(({ count }) => count) }],
  };
}

/** The agencies with most of a figure. */
export function rankingChart(ranking: readonly Ranked[], label: LocalText): ChartData {
  const first = ranking.slice(0, MOST_BARS);
  return {
    kind: 'bars',
    title: t('statistics.ranking'),
    category: t('statistics.agency'),
    categories: first.map(({ agency }) => agency.name),
    series: [{ name: local(label), values: first.map(({ value }) => value) }],
  };
}

/** What is said beside the distribution. */
export function distributionNote({ quantiles, mean, values, kind }: Distribution): string {
  const median = quantiles.find(({ share }) => share === 0.5)?.value ?? null;
  return t('statistics.distributionNote', {
    median: rounded(median, kind),
    mean: rounded(mean, kind),
    values,
  });
}

/** A computed number with two decimals at most. */
export function rounded(value: number | null, kind: CellKind): string {
  return value === null ? '—' : valueText(Number(value.toFixed(2)), kind);
}
