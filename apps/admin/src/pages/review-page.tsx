import { calendarAsDelivered, deadlinesOf } from '@nianbao/core/workflow';
import { A, useSearchParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js';
import { textOf } from '../address/text-of.ts';
import { problemBodyOf } from '../api/api-problem.ts';
import { ChoiceGroup } from '../controls/choice-group.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { DataTable } from '../data-table/data-table.tsx';
import { formatDate, t } from '../language/language.ts';
import { calendarQuery } from '../deadlines/calendar-query.ts';
import { YearOptions } from '../report-list/year-options.tsx';
import { BulkBar } from '../review/bulk-bar.tsx';
import { queueColumns } from '../review/queue-columns.tsx';
import { queueQuery } from '../review/queue-query.ts';
import { isIn, queueFilters, weightOf, type QueueFilter, type QueueRow } from '../review/queue.ts';
import { reviewedYear } from '../review/reviewed-year.ts';
import { meQuery } from '../session/session.ts';
import { notify } from '../shell/notices.tsx';
import { PageTitle } from '../shell/page-title.tsx';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import '../review/review.css';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import '../workflow/workflow.css';

/** Who has reported, who is late, and what waits for a decision: as a queue or on the tree of agencies. */
export function ReviewPage() {
  const me = useQuery(meQuery);
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams<{ year: string; state: string; q: string; view: string }>();
  const year = () => Number(textOf(search.year)) || reviewedYear();
  const filter = (): QueueFilter => queueFilters.find((each) => each === textOf(search.state)) ?? 'all';
  const isTree = () => textOf(search.view) === 'tree';
  const queue = useQuery(() => queueQuery(year()));
  const calendar = useQuery(() => calendarQuery);
  const deadlines = () =>
    deadlinesOf(year(), calendar.isSuccess ? calendar.data.calendar : calendarAsDelivered);
  const all = () => (queue.isSuccess ? queue.data : []);
  const count = (each: QueueFilter) => all().filter((row) => isIn(row, each)).length;
  const rows = createMemo(() => {
    const q = textOf(search.q).trim();
    const found = all().filter((row) => isIn(row, filter()) && row.agency.name.includes(q));
    return isTree() ? found : found.toSorted((a, b) => weightOf(b) - weightOf(a));
  });
  const [ticked, setTicked] = createSignal<ReadonlySet<string>>(new Set());
  const tickedItems = () =>
    all().flatMap(({ agency, item }) => (item && ticked().has(agency.id) ? [item] : []));
  const tick = ({ agency }: QueueRow) => {
    const next = new Set(ticked());
    if (!next.delete(agency.id)) next.add(agency.id);
    setTicked(next);
  };
  const clear = () => setTicked(new Set<string>());
  const tickAll = () => setTicked(new Set(rows().flatMap(({ agency, item }) => (item ? [agency.id] : []))));
  const copyMissing = async () => {
    const names = all().filter((row) => isIn(row, 'missing') || row.isOverdue);
    await navigator.clipboard.writeText(names.map(({ agency }) => agency.name).join('\n'));
    const text = t('review.copied', { count: names.length });
    notify({ tone: 'plain', text: { zh: text, en: text } });
  };
  const columns = queueColumns({ isTree, isTicked: ({ agency }) => ticked().has(agency.id), onTick: tick });

  return (
    <main id="main" class="mx-auto w-full max-w-6xl px-4 py-6 sm:px-6 sm:py-8">
      <PageTitle text={t('review.title')} />
      <div class="mb-4 flex flex-wrap items-end gap-x-3 gap-y-2">
        <div class="mr-auto">
          <h1 class="text-xl font-semibold">{t('review.title')}</h1>
          <p class="text-ink-3 numerals">
            {t('review.deadline', {
              agency: formatDate(deadlines().agency),
              level: formatDate(deadlines().level),
            })}
          </p>
        </div>
        <select
          class="input w-auto"
          aria-label={t('reports.year')}
          onChange={(event) => {
            clear();
            setSearch({ year: event.currentTarget.value }, { replace: true });
          }}
        >
          <YearOptions chosen={year()} />
        </select>
        <ChoiceGroup
          label={t('review.view')}
          value={isTree() ? 'tree' : 'queue'}
          options={[
            { value: 'queue', label: t('review.asQueue') },
            { value: 'tree', label: t('review.asTree') },
          ]}
          onChange={(view) => setSearch({ view: view === 'tree' ? 'tree' : undefined }, { replace: true })}
        />
      </div>
      <div class="queue-filters" role="group" aria-label={t('review.filter')}>
        <For each={queueFilters}>
          {(each) => (
            <button
              type="button"
              class="filter-chip"
              aria-pressed={filter() === each}
              disabled={each !== 'all' && count(each) === 0 && filter() !== each}
              onClick={() =>
                setSearch({ state: each === 'all' ? undefined : each }, { replace: true, scroll: false })
              }
            >
              {filterName(each)} <span class="numerals">{count(each)}</span>
            </button>
          )}
        </For>
      </div>
      <Switch>
        <Match when={queue.error}>{(error) => <ProblemNote problem={problemBodyOf(error())} />}</Match>
        <Match when={queue.isSuccess && all().length === 0}>
          <EmptyState icon="tree" title={t('review.noAgencies')} text={t('review.noAgenciesText')}>
            <A href="/reports" class="btn">
              {t('reports.title')}
            </A>
          </EmptyState>
        </Match>
        <Match when={true}>
          <DataTable
            name="review"
            caption={`${t('review.title')} ${t('reports.yearOf', { year: year() })}`}
            columns={columns}
            rows={rows()}
            isLoading={queue.isPending}
            toneOf={(row) => (row.item ? undefined : 'dim')}
            tools={
              <>
                <input
                  type="search"
                  class="input w-48"
                  placeholder={t('review.search')}
                  aria-label={t('review.search')}
                  value={textOf(search.q)}
                  onInput={(event) => setSearch({ q: event.currentTarget.value }, { replace: true })}
                />
                <button type="button" class="btn btn-quiet" onClick={tickAll}>
                  {t('review.selectAll')}
                </button>
                <button type="button" class="btn btn-quiet" onClick={() => void copyMissing()}>
                  {t('review.copyMissing')}
                </button>
              </>
            }
            actions={(row) => (
              <Show when={row.item}>
                {(item) => (
                  <A class="link" href={`/reports/${item().id}/comparison`}>
                    {t('review.compare')}
                  </A>
                )}
              </Show>
            )}
          />
        </Match>
      </Switch>
      <Show when={tickedItems().length > 0}>
        <BulkBar
          items={tickedItems()}
          me={me.data}
          onClear={clear}
          onDone={() => {
            clear();
            void queries.invalidateQueries({ queryKey: ['reports'] });
          }}
        />
      </Show>
    </main>
  );
}

function filterName(filter: QueueFilter): string {
  if (filter === 'all' || filter === 'missing' || filter === 'overdue') return t(`review.state.${filter}`);
  return t(`status.${filter}`);
}
