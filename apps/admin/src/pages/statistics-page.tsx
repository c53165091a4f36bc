import { formatForYear } from '@nianbao/core';
import { useSearchParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { For, Match, Show, Switch } from 'solid-js';
import { textOf } from '../address/text-of.ts';
import { listAgencies } from '../api/report-api.ts';
import { ChoiceGroup } from '../controls/choice-group.tsx';
import { PrintButton } from '../controls/download-menu.tsx';
import { t } from '../language/language.ts';
import { YearOptions } from '../report-list/year-options.tsx';
import { reviewedYear } from '../review/reviewed-year.ts';
import { meQuery } from '../session/session.ts';
import { PageHead } from '../shell/page-head.tsx';
import { CellPicker, CellView } from '../statistics/cell-view.tsx';
import { FindingsView } from '../statistics/findings-view.tsx';
import { stages, type CellFilter, type Stage } from '../statistics/statistics-api.ts';
import { YearView } from '../statistics/year-view.tsx';

type Search = { year: string; view: string; under: string; cell: string; stage: string };
const views = ['year', 'cells', 'findings'] as const;

/** Progress, figures and mistakes of a year over all agencies, as charts and tables. */
export function StatisticsPage() {
  const [search, setSearch] = useSearchParams<Search>();
  const me = useQuery(meQuery);
  const agencies = useQuery(() => ({ queryKey: ['agencies'], queryFn: listAgencies, staleTime: 300_000 }));
  const view = () => views.find((each) => each === textOf(search.view)) ?? 'year';
  const filter = (): CellFilter => {
    const year = Number(textOf(search.year)) || reviewedYear();
    const format = formatForYear(year);
    const asked = textOf(search.cell);
    return {
      year,
      under: textOf(search.under),
      stage: stages.find((each) => each === textOf(search.stage)) ?? 'approved',
      // A figure that the year's form does not have gives way to the total of requests received.
      cell: format?.cellById.has(asked) ? asked : 'requests.received.total',
    };
  };
  const set = (change: Partial<Search>) => setSearch(change, { replace: true, scroll: false });
  return (
    <main id="main" class="page is-wide">
      <PageHead title={t('statistics.title')} text={me.data?.jurisdiction.name}>
        <PrintButton />
      </PageHead>
      <search class="filter-bar no-print">
        <ChoiceGroup
          label={t('statistics.view')}
          value={view()}
          options={views.map((value) => ({ value, label: t(`statistics.views.${value}`) }))}
          onChange={(next) => set({ view: next })}
        />
        <select
          class="input"
          aria-label={t('statistics.year')}
          onChange={(event) => set({ year: event.currentTarget.value })}
        >
          <YearOptions chosen={filter().year} />
        </select>
        <select
          class="input"
          aria-label={t('statistics.under')}
          onChange={(event) => set({ under: event.currentTarget.value })}
        >
          <option value="">{t('statistics.everywhere')}</option>
          <For each={agencies.data ?? []}>
            {(agency) => (
              <option value={agency.id} selected={agency.id === filter().under}>
                {agency.name}
              </option>
            )}
          </For>
        </select>
        <Show when={view() === 'cells'}>
          <CellPicker year={filter().year} cell={filter().cell} onChange={(cell) => set({ cell })} />
          <StagePicker stage={filter().stage} onChange={(stage) => set({ stage })} />
        </Show>
      </search>
      <Switch>
        <Match when={view() === 'year'}>
          <YearView filter={filter()} />
        </Match>
        <Match when={view() === 'cells'}>
          <CellView filter={filter()} />
        </Match>
        <Match when={view() === 'findings'}>
          <FindingsView filter={filter()} />
        </Match>
      </Switch>
    </main>
  );
}

function StagePicker(props: { readonly stage: Stage; readonly onChange: (stage: Stage) => void }) {
  return (
    <select
      class="input"
      aria-label={t('statistics.stage')}
      onChange={(event) =>
        props.onChange(stages.find((each) => each === event.currentTarget.value) ?? 'approved')
      }
    >
      <For each={stages}>
        {(each) => (
          <option value={each} selected={each === props.stage}>
            {t(`statistics.stages.${each}`)}
          </option>
        )}
      </For>
    </select>
  );
}
