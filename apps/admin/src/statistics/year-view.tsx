import { A } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createMemo, For, Match, Show, Switch } from 'solid-js';
import { problemBodyOf } from '../api/api-problem.ts';
import { Chart } from '../charts/chart.tsx';
import type { ChartData, SeriesTone } from '../charts/chart-data.ts';
import { ProblemNote } from '../controls/problem-note.tsx';
import type { Column } from '../data-table/column.ts';
import { DataTable } from '../data-table/data-table.tsx';
import { formatDate, t } from '../language/language.ts';
import {
  readPunctuality,
  readYearStatistics,
  type AgencyPunctuality,
  type StatisticsFilter,
  type YearStatistics,
} from './statistics-api.ts';

const punctualityStates = ['inTime', 'late', 'open', 'overdue'] as const;
const stateTones = { inTime: 'good', late: 'warn', open: 'faint', overdue: 'bad' } as const;
const statusTones = {
  draft: 'quiet',
  submitted: 'warn',
  returned: 'bad',
  approved: 'accent',
  published: 'good',
  correcting: 'ink',
} as const satisfies Record<string, SeriesTone>;
const statuses = ['draft', 'submitted', 'returned', 'approved', 'published', 'correcting'] as const;

/** How far the reports of a year are: how many are where, who is in time, who is late. */
export function YearView(props: { readonly filter: StatisticsFilter }) {
  const year = useQuery(() => ({
    queryKey: ['statistics', 'year', props.filter],
    queryFn: () => readYearStatistics(props.filter),
    placeholderData: (before) => before,
  }));
  return (
    <Switch>
      <Match when={year.error}>{(error) => <ProblemNote problem={problemBodyOf(error())} />}</Match>
      <Match when={year.isPending}>
        <span class="skeleton h-64" />
      </Match>
      <Match when={year.data}>
        {(data) => (
          <>
            <Tiles data={data()} />
            <YearCharts data={data()} />
            <PunctualityTable filter={props.filter} />
          </>
        )}
      </Match>
    </Switch>
  );
}

function Tiles(props: { readonly data: YearStatistics }) {
  const tiles = () => {
    const { total } = props.data;
    return [
      { name: t('statistics.agencies'), value: total.agencies },
      { name: t('statistics.begun'), value: total.reports },
      { name: t('statistics.submitted'), value: total.submission.inTime + total.submission.late },
      { name: t('statistics.published'), value: total.publication.inTime + total.publication.late },
      { name: t('statistics.overdue'), value: total.submission.overdue, isBad: true },
      { name: t('statistics.withErrors'), value: total.withErrors, isBad: true },
    ];
  };
  return (
    <dl class="tiles">
      <For each={tiles()}>
        {(tile) => (
          <div class="tile card" data-tone={tile.isBad && tile.value > 0 ? 'bad' : undefined}>
            <dt>{tile.name}</dt>
            <dd class="numerals">{tile.value}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}

function YearCharts(props: { readonly data: YearStatistics }) {
  const byLevel = (title: string, series: ChartData['series']): ChartData => ({
    kind: 'bars',
    isStacked: true,
    title,
    category: t('statistics.level'),
    categories: props.data.levels.map(({ level }) => t(`agencyLevel.${level}`)),
    series,
  });
  const punctuality = (step: 'submission' | 'publication') =>
    punctualityStates.map((state) => ({
      name: t(`statistics.states.${state}`),
      tone: stateTones[state],
      values: props.data.levels.map((level) => level[step][state]),
    }));
  const status = () => [
    ...statuses.map((each) => ({
      name: t(`status.${each}`),
      tone: statusTones[each],
      values: props.data.levels.map((level) => level.statuses[each]),
    })),
    {
      name: t('statistics.notBegun'),
      tone: 'faint' as const,
      values: props.data.levels.map(({ agencies, reports }) => agencies - reports),
    },
  ];
  return (
    <div class="chart-row">
      <Chart data={byLevel(t('statistics.statusChart'), status())} />
      <Chart
        data={byLevel(
          t('statistics.submissionChart', { date: props.data.deadlines.agency }),
          punctuality('submission'),
        )}
      />
      <Chart
        data={byLevel(
          t('statistics.publicationChart', { date: props.data.deadlines.level }),
          punctuality('publication'),
        )}
      />
    </div>
  );
}

function PunctualityTable(props: { readonly filter: StatisticsFilter }) {
  const punctuality = useQuery(() => ({
    queryKey: ['statistics', 'punctuality', props.filter],
    queryFn: () => readAll(props.filter),
    placeholderData: (before) => before,
  }));
  const stateOf = (step: 'submission' | 'publication') => (row: AgencyPunctuality) =>
    t(`statistics.states.${row[step].state}`);
  const tag = (step: 'submission' | 'publication') => (row: AgencyPunctuality) => (
    <span class="pill" data-tone={stateTones[row[step].state]}>
      {stateOf(step)(row)}
    </span>
  );
  const timeOf = (at: string | null) => (at === null ? '' : formatDate(at, true));
  const columns = createMemo((): readonly Column<AgencyPunctuality>[] => [
    {
      id: 'agency',
      header: () => t('statistics.agency'),
      value: ({ agency }) => agency.name,
      cell: ({ agency, reportId }) => (
        <Show when={reportId} fallback={agency.name}>
          {(id) => (
            <A class="link" href={`/reports/${id()}`}>
              {agency.name}
            </A>
          )}
        </Show>
      ),
      isHeading: true,
    },
    { id: 'level', header: () => t('statistics.level'), value: ({ level }) => t(`agencyLevel.${level}`) },
    {
      id: 'status',
      header: () => t('statistics.reportStatus'),
      value: ({ status }) => t(status === null ? 'statistics.notBegun' : `status.${status}`),
    },
    {
      id: 'submission',
      header: () => t('statistics.submission'),
      value: stateOf('submission'),
      cell: tag('submission'),
    },
    {
      id: 'submittedAt',
      header: () => t('statistics.submittedAt'),
      value: ({ submission }) => submission.at,
      cell: ({ submission }) => timeOf(submission.at),
      isExtra: true,
    },
    {
      id: 'publication',
      header: () => t('statistics.publication'),
      value: stateOf('publication'),
      cell: tag('publication'),
    },
    {
      id: 'publishedAt',
      header: () => t('statistics.publishedAt'),
      value: ({ publication }) => publication.at,
      cell: ({ publication }) => timeOf(publication.at),
      isExtra: true,
    },
    {
      id: 'late',
      header: () => t('statistics.daysLate'),
      value: ({ submission }) => submission.daysLate,
      align: 'end',
    },
  ]);
  return (
    <section class="mt-6">
      <DataTable
        tools={<h2 class="text-lg font-semibold">{t('statistics.punctuality')}</h2>}
        name="punctuality"
        caption={t('statistics.punctuality')}
        columns={columns()}
        rows={punctuality.data ?? []}
        isLoading={punctuality.isPending}
      />
    </section>
  );
}

async function readAll(filter: StatisticsFilter): Promise<readonly AgencyPunctuality[]> {
  const items: AgencyPunctuality[] = [];
  let cursor: string | undefined;
  do {
    // One page says where the next begins.
    // oxlint-disable-next-line no-await-in-loop -- pages come one after the other
    const page = await readPunctuality(filter, cursor);
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}
