import { formatById, type Cell } from '@nianbao/core';
import { useNavigate, useParams, useSearchParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createMemo, Match, Show, Switch } from 'solid-js';
import { textOf } from '../address/text-of.ts';
import { problemBodyOf } from '../api/api-problem.ts';
import { listAgencies } from '../api/report-api.ts';
import { DownloadMenu, PrintButton } from '../controls/download-menu.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { t } from '../language/language.ts';
import { ContributionPanel } from '../rollup/contribution-panel.tsx';
import { readRollUp, rollUpDocumentAddress, type RollUp, type RollUpFilter } from '../rollup/rollup-api.ts';
import { inclusionOf, RollUpFilters, type RollUpView } from '../rollup/rollup-filters.tsx';
import { RollUpGrids } from '../rollup/rollup-grids.tsx';
import { RollUpSummary } from '../rollup/rollup-summary.tsx';
import { meQuery } from '../session/session.ts';
import { PageHead } from '../shell/page-head.tsx';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import '../rollup/rollup.css';

type Search = { include: string; level: string; show: string; cell: string };

/** The figures of a whole level: the sum of its agencies, cell by cell, down to who makes it up. */
export function RollUpPage() {
  const params = useParams<{ year: string }>();
  const [search, setSearch] = useSearchParams<Search>();
  const navigate = useNavigate();
  const me = useQuery(meQuery);
  const filter = createMemo<RollUpFilter>(() => ({
    year: Number(params.year),
    include: inclusionOf(textOf(search.include)),
    level: textOf(search.level),
  }));
  const view = (): RollUpView => {
    const asked = textOf(search.show);
    if (asked === 'difference' && filter().level) return asked;
    return asked === 'contributors' ? asked : 'sum';
  };
  const agencies = useQuery(() => ({ queryKey: ['agencies'], queryFn: listAgencies, staleTime: 300_000 }));
  const rollUp = useQuery(() => ({
    queryKey: ['rollup', filter()],
    queryFn: () => readRollUp(filter()),
    placeholderData: (before) => before,
  }));
  const isEmpty = (each: RollUp) => each.missing.length === each.members.length;
  const setQuery = (change: Partial<Search>) => setSearch(change, { replace: true, scroll: false });
  const title = () => `${me.data?.jurisdiction.name ?? ''} ${t('reports.yearOf', { year: filter().year })}`;

  return (
    <main id="main" class="page is-wide">
      <PageHead title={t('rollup.title')} text={title()}>
        <DownloadMenu
          address={(type) => rollUpDocumentAddress(filter(), type)}
          name={`${title()} ${t('rollup.title')}`}
        />
        <PrintButton />
      </PageHead>
      <RollUpFilters
        filter={filter()}
        view={view()}
        agencies={agencies.data ?? []}
        onYear={(year) => navigate(`/rollups/${year}${window.location.search}`, { replace: true })}
        onChange={setQuery}
      />
      <Switch>
        <Match when={rollUp.error}>{(error) => <ProblemNote problem={problemBodyOf(error())} />}</Match>
        <Match when={rollUp.isPending}>
          <div class="space-y-4" aria-busy="true">
            <span class="skeleton w-1/2" />
            <span class="skeleton h-64" />
            <span class="skeleton h-64" />
          </div>
        </Match>
        <Match when={rollUp.data && isEmpty(rollUp.data)}>
          <EmptyState
            icon="sum"
            title={t('rollup.noneTitle')}
            text={t('rollup.noneText', { include: t(`rollup.includes.${filter().include}`) })}
          >
            <Show when={filter().include !== 'all'}>
              <button type="button" class="btn btn-primary" onClick={() => setQuery({ include: 'all' })}>
                {t('rollup.countAll')}
              </button>
            </Show>
          </EmptyState>
        </Match>
        <Match when={rollUp.data}>
          {(data) => (
            <Sums
              filter={filter()}
              rollUp={data()}
              view={view()}
              selected={textOf(search.cell)}
              onSelect={(cell) => setQuery({ cell })}
            />
          )}
        </Match>
      </Switch>
    </main>
  );
}

function Sums(props: {
  readonly filter: RollUpFilter;
  readonly rollUp: RollUp;
  readonly view: RollUpView;
  readonly selected: string;
  readonly onSelect: (cell: string) => void;
}) {
  const format = createMemo(() => formatById(props.rollUp.format));
  const cell = (): Cell | undefined => format()?.cellById.get(props.selected);
  return (
    <>
      <RollUpSummary rollUp={props.rollUp} />
      <div class="rollup-columns">
        <div class="min-w-0">
          {/* Another format is another layout. */}
          <Show when={format()} keyed>
            {(each) => (
              <RollUpGrids
                format={each}
                rollUp={props.rollUp}
                view={props.view}
                selected={cell()?.id}
                onSelect={(chosen) => props.onSelect(chosen.id)}
              />
            )}
          </Show>
        </div>
        <Show
          when={cell()}
          fallback={<p class="side-panel is-hint card text-ink-3 no-print">{t('rollup.chooseCell')}</p>}
        >
          {(chosen) => (
            <ContributionPanel
              filter={props.filter}
              rollUp={props.rollUp}
              cell={chosen()}
              onClose={() => props.onSelect('')}
            />
          )}
        </Show>
      </div>
    </>
  );
}
