import { cellLabel, deriveLayout, formatForYear, type Format } from '@nianbao/core';
import { A } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createMemo, For, Match, Show, Switch } from 'solid-js';
import { problemBodyOf } from '../api/api-problem.ts';
import { Chart } from '../charts/chart.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import type { Column } from '../data-table/column.ts';
import { DataTable } from '../data-table/data-table.tsx';
import { local, t } from '../language/language.ts';
import { percentText, valueText } from '../layout-grid/value-text.ts';
import { distributionChart, distributionNote, rankingChart, rounded, trendChart } from './cell-charts.ts';
import {
  readDistribution,
  readOutliers,
  readRanking,
  readTrend,
  type CellFilter,
  type Distribution,
  type Outlier,
  type Ranked,
} from './statistics-api.ts';

/** One figure over agencies and years: its trend, its spread, who has most of it, who stands out. */
export function CellView(props: { readonly filter: CellFilter }) {
  const distribution = useQuery(() => ({
    queryKey: ['statistics', 'distribution', props.filter],
    queryFn: () => readDistribution(props.filter),
    placeholderData: (before) => before,
  }));
  const trend = useQuery(() => ({
    queryKey: ['statistics', 'trend', props.filter],
    queryFn: () => readTrend(props.filter),
    placeholderData: (before) => before,
  }));
  const ranking = useQuery(() => ({
    queryKey: ['statistics', 'ranking', props.filter],
    queryFn: () => readRanking(props.filter),
    placeholderData: (before) => before,
  }));
  return (
    <Switch>
      <Match when={distribution.error}>{(error) => <ProblemNote problem={problemBodyOf(error())} />}</Match>
      <Match when={distribution.isPending}>
        <span class="skeleton h-64" />
      </Match>
      <Match when={distribution.data?.values === 0}>
        <EmptyState icon="chart" title={t('statistics.noFigures')} text={t('statistics.noFiguresText')} />
      </Match>
      <Match when={distribution.data}>
        {(data) => (
          <>
            <div class="chart-row">
              <Show when={trend.data}>{(each) => <Chart data={trendChart(each())} />}</Show>
              <Chart data={distributionChart(data())} note={distributionNote(data())} />
            </div>
            <div class="chart-row">
              <Show when={ranking.data}>{(each) => <Chart data={rankingChart(each(), data().label)} />}</Show>
            </div>
            <Outliers filter={props.filter} kind={data().kind} />
            <Show when={ranking.data}>{(each) => <Ranking rows={each()} distribution={data()} />}</Show>
          </>
        )}
      </Match>
    </Switch>
  );
}

function agencyLink(cell: string) {
  return ({ agency, reportId }: Pick<Ranked, 'agency' | 'reportId'>) => (
    <A class="link" href={`/reports/${reportId}#${cell}`}>
      {agency.name}
    </A>
  );
}

function Ranking(props: { readonly rows: readonly Ranked[]; readonly distribution: Distribution }) {
  const columns = createMemo((): readonly Column<Ranked>[] => [
    { id: 'rank', header: () => t('statistics.rank'), value: ({ rank }) => rank, align: 'end' },
    {
      id: 'agency',
      header: () => t('statistics.agency'),
      value: ({ agency }) => agency.name,
      cell: agencyLink(props.distribution.cell),
      isHeading: true,
    },
    {
      id: 'value',
      header: () => t('statistics.value'),
      value: ({ value }) => value,
      cell: ({ value }) => valueText(value, props.distribution.kind),
      align: 'end',
    },
    {
      id: 'share',
      header: () => t('statistics.share'),
      value: ({ share }) => share,
      cell: ({ share }) => percentText(share),
      align: 'end',
    },
  ]);
  return (
    <section class="mt-6">
      <DataTable
        tools={<h2 class="text-lg font-semibold">{t('statistics.ranking')}</h2>}
        name="ranking"
        caption={t('statistics.ranking')}
        columns={columns()}
        rows={props.rows}
      />
    </section>
  );
}

function Outliers(props: { readonly filter: CellFilter; readonly kind: Distribution['kind'] }) {
  const outliers = useQuery(() => ({
    queryKey: ['statistics', 'outliers', props.filter],
    queryFn: () => readOutliers(props.filter),
    placeholderData: (before) => before,
  }));
  const columns = createMemo((): readonly Column<Outlier>[] => [
    {
      id: 'agency',
      header: () => t('statistics.agency'),
      value: ({ agency }) => agency.name,
      cell: agencyLink(props.filter.cell),
      isHeading: true,
    },
    {
      id: 'value',
      header: () => t('statistics.value'),
      value: ({ value }) => value,
      cell: ({ value }) => valueText(value, props.kind),
      align: 'end',
    },
    {
      id: 'median',
      header: () => t('statistics.median'),
      value: ({ median }) => median,
      cell: ({ median }) => rounded(median, props.kind),
      align: 'end',
    },
    {
      id: 'score',
      header: () => t('statistics.score'),
      value: ({ score }) => score,
      cell: ({ score }) => score.toFixed(1),
      align: 'end',
    },
  ]);
  return (
    <section>
      <h2 class="mt-6 text-lg font-semibold">{t('statistics.outliers')}</h2>
      <p class="mb-3 text-sm text-ink-3">{t('statistics.outliersNote')}</p>
      <Show
        when={outliers.isPending || (outliers.data?.length ?? 0) > 0}
        fallback={<p class="card p-4 text-ink-2">{t('statistics.noOutliers')}</p>}
      >
        <DataTable
          name="outliers"
          caption={t('statistics.outliers')}
          columns={columns()}
          rows={outliers.data ?? []}
          isLoading={outliers.isPending}
        />
      </Show>
    </section>
  );
}

/** Choosing a figure by its place in the official tables. */
export function CellPicker(props: {
  readonly year: number;
  readonly cell: string;
  readonly onChange: (cell: string) => void;
}) {
  const format = (): Format | undefined => formatForYear(props.year);
  const sections = createMemo(() => {
    const own = format();
    if (!own) return [];
    const layout = deriveLayout(own);
    return own.definition.sections.flatMap((section) =>
      layout.has(section.key)
        ? [{ section, cells: own.cells.filter((cell) => cell.section === section.key) }]
        : [],
    );
  });
  return (
    <select
      class="input min-w-0 flex-1"
      aria-label={t('statistics.cell')}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    >
      <For each={sections()}>
        {({ section, cells }) => (
          <optgroup label={local(section.heading)}>
            <For each={cells}>
              {(cell) => (
                <option value={cell.id} selected={cell.id === props.cell}>
                  {local(cellLabel(cell))}
                </option>
              )}
            </For>
          </optgroup>
        )}
      </For>
    </select>
  );
}
