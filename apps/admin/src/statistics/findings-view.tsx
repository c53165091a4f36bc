import { useQuery } from '@tanstack/solid-query';
import { createMemo, Match, Switch } from 'solid-js';
import { problemBodyOf } from '../api/api-problem.ts';
import { Chart } from '../charts/chart.tsx';
import type { ChartData } from '../charts/chart-data.ts';
import { EmptyState } from '../controls/empty-state.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import type { Column } from '../data-table/column.ts';
import { DataTable } from '../data-table/data-table.tsx';
import { local, t } from '../language/language.ts';
import { percentText } from '../layout-grid/value-text.ts';
import { readCommonFindings, type CommonFinding, type StatisticsFilter } from './statistics-api.ts';

const MOST_BARS = 12;

const nameOf = ({ states, rule }: CommonFinding) => (states ? local(states) : rule);

/** Which mistakes are made most: where to teach, and where the form is hard. */
export function FindingsView(props: { readonly filter: StatisticsFilter }) {
  const findings = useQuery(() => ({
    queryKey: ['statistics', 'findings', props.filter],
    queryFn: () => readCommonFindings(props.filter),
    placeholderData: (before) => before,
  }));
  const columns = createMemo((): readonly Column<CommonFinding>[] => [
    { id: 'rule', header: () => t('statistics.rule'), value: nameOf, isHeading: true },
    {
      id: 'severity',
      header: () => t('statistics.severity'),
      value: ({ severity }) => (severity === null ? null : t(`severity.${severity}`)),
    },
    {
      id: 'reports',
      header: () => t('statistics.reports'),
      value: ({ reports }) => reports,
      align: 'end',
    },
    {
      id: 'share',
      header: () => t('statistics.share'),
      value: ({ share }) => share,
      cell: ({ share }) => percentText(share),
      align: 'end',
    },
    { id: 'id', header: () => 'ID', value: ({ rule }) => rule, isExtra: true },
  ]);
  return (
    <Switch>
      <Match when={findings.error}>{(error) => <ProblemNote problem={problemBodyOf(error())} />}</Match>
      <Match when={findings.isPending}>
        <span class="skeleton h-64" />
      </Match>
      <Match when={findings.data?.items.length === 0}>
        <EmptyState icon="check" title={t('statistics.noFindings')} text={t('statistics.noFindingsText')} />
      </Match>
      <Match when={findings.data}>
        {(data) => (
          <>
            <div class="mb-5">
              <Chart
                data={findingsChart(data().items)}
                note={t('statistics.findingsNote', { count: data().reports })}
              />
            </div>
            <DataTable
              name="findings"
              caption={t('statistics.findings')}
              columns={columns()}
              rows={data().items}
            />
          </>
        )}
      </Match>
    </Switch>
  );
}

function findingsChart(items: readonly CommonFinding[]): ChartData {
  const first = items.slice(0, MOST_BARS);
  return {
    kind: 'bars',
    title: t('statistics.findings'),
    category: t('statistics.rule'),
    categories: first.map(nameOf),
    series: [{ name: t('statistics.reports'), values: first.map(({ reports }) => reports) }],
  };
}
