import { A, useNavigate } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createMemo, createSignal, For, lazy, Match, Show, Suspense, Switch } from 'solid-js';
import { problemBodyOf } from '../api/api-problem.ts';
import { answered, api } from '../api/client.ts';
import { createReport, listReports, type ReportItem } from '../api/report-api.ts';
import { EmptyState } from '../controls/empty-state.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { calendarQuery, dueOf } from '../deadlines/calendar-query.ts';
import { t } from '../language/language.ts';
import { FindingCounts } from '../report-list/report-table.tsx';
import { currentReportingYear } from '../report-list/reporting-years.ts';
import { may, meQuery } from '../session/session.ts';
import { notify } from '../shell/notices.tsx';
import { TaskCard } from './task-card.tsx';
import { tasksOf } from './tasks.ts';

const ImportDialog = lazy(() =>
  import('../report-list/import-dialog.tsx').then((file) => ({ default: file.ImportDialog })),
);

/** What an agency has to do with its reports, what is on its way, and what was there before. */
export function WriterStart() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const me = useQuery(meQuery);
  const [isImporting, setImporting] = createSignal(false);
  const reports = useQuery(() => ({ queryKey: ['reports', 'own'], queryFn: () => listReports({}) }));
  const items = () => (reports.isSuccess ? reports.data.items : []);
  const own = useQuery(() => ({
    queryKey: ['agencies', 'own'],
    queryFn: () => answered(api.agencies.$get({ query: {} })),
  }));
  const calendar = useQuery(() => calendarQuery);
  const due = (year: number) =>
    dueOf(
      (own.isSuccess ? own.data.items[0] : undefined) ?? { kind: 'department', level: 'county' },
      year,
      calendar.isSuccess ? calendar.data.calendar : undefined,
    );
  const tasks = createMemo(() => tasksOf(items(), currentReportingYear(), due));
  const todo = () => tasks().filter(({ kind }) => kind !== 'waiting');
  const waiting = () => tasks().filter(({ kind }) => kind === 'waiting');
  const begin = async (from: 'previous' | 'blank', year: number) => {
    try {
      const made = await createReport({ from, year });
      await queries.invalidateQueries({ queryKey: ['reports'] });
      navigate(`/reports/${made.id}`);
    } catch (error) {
      const { messages, fixes } = problemBodyOf(error);
      notify({ tone: 'bad', text: messages, details: fixes ? [fixes] : [] });
    }
  };
  return (
    <Switch>
      <Match when={reports.error}>{(error) => <ProblemNote problem={problemBodyOf(error())} />}</Match>
      <Match when={reports.isPending}>
        <div class="space-y-3" aria-busy="true">
          <span class="skeleton h-8" />
          <span class="skeleton h-64" />
        </div>
      </Match>
      <Match when={reports.isSuccess}>
        <section aria-labelledby="start-todo">
          <h2 id="start-todo" class="start-heading">
            {t('start.todo')}
          </h2>
          <Show
            when={todo().length > 0}
            fallback={<EmptyState icon="check" title={t('start.allDone')} text={t('start.allDoneText')} />}
          >
            <ul class="space-y-3">
              <For each={todo()}>
                {(task) => (
                  <TaskCard
                    task={task}
                    hasEarlier={items().length > 0}
                    mayCreate={may(me.data, 'POST /api/v1/reports')}
                    onBegin={(from, year) => void begin(from, year)}
                    onImport={() => setImporting(true)}
                  />
                )}
              </For>
            </ul>
          </Show>
        </section>
        <Show when={waiting().length > 0}>
          <section class="mt-8" aria-labelledby="start-waiting">
            <h2 id="start-waiting" class="start-heading">
              {t('start.waiting')}
            </h2>
            <ul class="space-y-3">
              <For each={waiting()}>{(task) => <TaskCard task={task} />}</For>
            </ul>
          </section>
        </Show>
        <Show when={items().length > 0}>
          <section class="mt-8" aria-labelledby="start-earlier">
            <h2 id="start-earlier" class="start-heading">
              {t('start.earlier')}
            </h2>
            <ul class="card divide-y divide-line">
              <For each={items()}>{(item) => <EarlierLine item={item} />}</For>
            </ul>
          </section>
        </Show>
        <Suspense>
          <Show when={isImporting()}>
            <ImportDialog
              isOpen
              files={[]}
              onClose={() => setImporting(false)}
              onImported={({ id }) => navigate(`/reports/${id}`)}
            />
          </Show>
        </Suspense>
      </Match>
    </Switch>
  );
}

function EarlierLine(props: { readonly item: ReportItem }) {
  return (
    <li>
      <A href={`/reports/${props.item.id}`} class="earlier-line">
        <span class="font-medium numerals">{t('reports.yearOf', { year: props.item.year })}</span>
        <span class="min-w-0 flex-1 truncate text-ink-3 max-sm:hidden">{props.item.title}</span>
        <span class="ml-auto">
          <FindingCounts findings={props.item.findings} />
        </span>
        <span class="badge">{t(`status.${props.item.status}`)}</span>
      </A>
    </li>
  );
}
