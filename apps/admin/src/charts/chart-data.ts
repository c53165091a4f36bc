import type { ColumnValue } from '../data-table/column.ts';

/** How a series stands out; the colours follow the theme. */
export type SeriesTone = 'accent' | 'good' | 'warn' | 'bad' | 'ink' | 'quiet' | 'faint';

export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly tone?: SeriesTone;
}

/**
 * What a chart shows. The drawing, the table beside it and the file of its data all come from this.
 * - `columns`: upright, one group for each category
 * - `bars`: lying, for categories with long names; the first stands at the top
 * - `lines`: over time
 */
export interface ChartData {
  readonly kind: 'columns' | 'bars' | 'lines';
  readonly title: string;
  /** Heading of the column of categories. */
  readonly category: string;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  /** Series stand on each other and add up. */
  readonly isStacked?: boolean;
  /** Bins of a histogram touch. */
  readonly isDense?: boolean;
}

/** The chart as rows, heading first. */
export function chartRows({ category, categories, series }: ChartData): readonly (readonly ColumnValue[])[] {
  return [
    [category, ...series.map(({ name }) => name)],
    ...categories.map((name, at) => [name, ...series.map(({ values }) => values[at] ?? null)]),
  ];
}

/** The chart in a sentence, for who cannot see it: its name and its ends. */
export function describeChart({ title, categories, series }: ChartData): string {
  const ends = series.map(({ name, values }) => {
    const numbers = values.filter((value) => value !== null);
    if (numbers.length === 0) return name;
    return `${name} ${Math.min(...numbers)} – ${Math.max(...numbers)}`;
  });
  return `${title}（${categories.length}）：${ends.join('；')}`;
}
