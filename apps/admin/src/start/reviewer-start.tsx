import { A } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createMemo, For, Match, Show, Switch } from 'solid-js';
import { problemBodyOf } from '../api/api-problem.ts';
import { EmptyState } from '../controls/empty-state.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { formatDate, t } from '../language/language.ts';
import { FindingCounts } from '../report-list/report-table.tsx';
import { isIn, weightOf, type QueueFilter } from '../review/queue.ts';
import { queueQuery } from '../review/queue-query.ts';
import { reviewedYear } from '../review/reviewed-year.ts';

const tiles = [
  { name: 'waiting', filter: 'submitted' },
  { name: 'approved', filter: 'approved' },
  { name: 'missing', filter: 'missing' },
  { name: 'overdue', filter: 'overdue' },
  { name: 'returned', filter: 'returned' },
  { name: 'published', filter: 'published' },
] as const satisfies readonly { readonly name: string; readonly filter: QueueFilter }[];

/** The first ones are enough to begin the day with. */
const MOST = 8;

/** How far the reporting of the year is, and which reports wait for a decision. */
export function ReviewerStart() {
  const year = reviewedYear();
  const queue = useQuery(() => queueQuery(year));
  const rows = () => (queue.isSuccess ? queue.data : []);
  const count = (filter: QueueFilter) => rows().filter((row) => isIn(row, filter)).length;
  const waiting = createMemo(() =>
    rows()
      .filter((row) => isIn(row, 'submitted'))
      .toSorted((a, b) => weightOf(b) - weightOf(a)),
  );
  return (
    <>
      <Show when={queue.error}>{(error) => <ProblemNote problem={problemBodyOf(error())} />}</Show>
      <h2 class="start-heading numerals">{t('reports.yearOf', { year })}</h2>
      <ul class="start-tiles">
        <For each={tiles}>
          {({ name, filter }) => (
            <li>
              <A href={`/review?year=${year}&state=${filter}`} class="card" data-name={name}>
                <span class="numerals">{queue.isSuccess ? count(filter) : '…'}</span>
                {t(`start.tiles.${name}`)}
              </A>
            </li>
          )}
        </For>
      </ul>
      <section class="mt-8" aria-labelledby="start-queue">
        <div class="flex items-baseline justify-between">
          <h2 id="start-queue" class="start-heading">
            {t('start.queue')}
          </h2>
          <A href={`/review?year=${year}`} class="link">
            {t('start.toReview')}
          </A>
        </div>
        <Switch>
          <Match when={queue.isPending}>
            <span class="skeleton h-64" />
          </Match>
          <Match when={waiting().length === 0}>
            <EmptyState icon="check" title={t('start.queueEmpty')} text={t('start.queueEmptyText')} />
          </Match>
          <Match when={waiting().length > 0}>
            <ul class="card divide-y divide-line">
              <For each={waiting().slice(0, MOST)}>
                {({ agency, item }) => (
                  <Show when={item}>
                    {(report) => (
                      <li>
                        <A href={`/reports/${report().id}`} class="earlier-line">
                          <span class="min-w-0 flex-1 truncate font-medium">{agency.name}</span>
                          <FindingCounts findings={report().findings} />
                          <span class="text-ink-3 numerals max-sm:hidden">
                            {formatDate(report().updatedAt, true)}
                          </span>
                        </A>
                      </li>
                    )}
                  </Show>
                )}
              </For>
            </ul>
          </Match>
        </Switch>
      </section>
    </>
  );
}
