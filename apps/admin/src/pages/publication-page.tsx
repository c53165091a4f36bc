import { A, useSearchParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js';
import { textOf } from '../address/text-of.ts';
import { problemBodyOf } from '../api/api-problem.ts';
import type { ReportItem } from '../api/report-api.ts';
import { EmptyState } from '../controls/empty-state.tsx';
import { Modal } from '../controls/modal.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { DataTable } from '../data-table/data-table.tsx';
import { t } from '../language/language.ts';
import { CorrectionsDialog } from '../publication/corrections-dialog.tsx';
import { publicationColumns } from '../publication/publication-columns.tsx';
import {
  publicAddress,
  publicationRows,
  publicationStates,
  type PublicationRow,
} from '../publication/publication-row.ts';
import { YearOptions } from '../report-list/year-options.tsx';
import { takeSteps } from '../review/bulk-steps.ts';
import { queueQuery } from '../review/queue-query.ts';
import { reviewedYear } from '../review/reviewed-year.ts';
import { meQuery } from '../session/session.ts';
import { notify } from '../shell/notices.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { possibleSteps } from '../workflow/possible-steps.ts';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import '../review/review.css';

/** What is approved and waits, what the public sees, what is being corrected; published from here. */
export function PublicationPage() {
  const me = useQuery(meQuery);
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams<{ year: string; state: string }>();
  const year = () => Number(textOf(search.year)) || reviewedYear();
  const only = () => publicationStates.find((each) => each === textOf(search.state));
  const queue = useQuery(() => queueQuery(year()));
  const all = createMemo(() => publicationRows(queue.isSuccess ? queue.data : []));
  const rows = createMemo(() => all().filter(({ state }) => !only() || state === only()));
  const mayPublish = ({ item }: PublicationRow) =>
    possibleSteps(item.status, me.data?.role).some(({ action }) => action === 'publish');
  const waiting = createMemo(() => all().filter(mayPublish));
  const [asked, setAsked] = createSignal<readonly ReportItem[]>([]);
  const [looked, setLooked] = createSignal<ReportItem>();
  const [isBusy, setBusy] = createSignal(false);

  const publish = async () => {
    setBusy(true);
    const items = asked();
    const refused = await takeSteps(items, { action: 'publish', reason: '', onProgress: () => undefined });
    setBusy(false);
    setAsked([]);
    const text = t('publication.done', { count: items.length - refused.length, refused: refused.length });
    notify({
      tone: refused.length > 0 ? 'bad' : 'plain',
      text: { zh: text, en: text },
      details: refused.map(({ item, problem }) => ({
        zh: `${item.agency.name}：${problem.messages.zh}`,
        en: `${item.agency.name}: ${problem.messages.en}`,
      })),
    });
    await queries.invalidateQueries({ queryKey: ['reports'] });
  };
  const columns = publicationColumns({
    publicAddress: (item) => publicAddress(me.data?.jurisdiction.id ?? '', item),
    onCorrections: setLooked,
  });

  return (
    <main id="main" class="page is-wide">
      <PageHead title={t('publication.title')} text={t('publication.text')}>
        <select
          class="input w-auto"
          aria-label={t('reports.year')}
          onChange={(event) => setSearch({ year: event.currentTarget.value }, { replace: true })}
        >
          <YearOptions chosen={year()} />
        </select>
        <Show when={waiting().length > 0}>
          <button
            type="button"
            class="btn btn-primary"
            onClick={() => setAsked(waiting().map(({ item }) => item))}
          >
            {t('publication.publishAll', { count: waiting().length })}
          </button>
        </Show>
      </PageHead>
      <div class="queue-filters" role="group" aria-label={t('publication.filter')}>
        <For each={[undefined, ...publicationStates]}>
          {(state) => (
            <button
              type="button"
              class="filter-chip"
              aria-pressed={only() === state}
              onClick={() => setSearch({ state }, { replace: true, scroll: false })}
            >
              {state ? t(`publication.states.${state}`) : t('publication.all')}{' '}
              <span class="numerals">{all().filter((row) => !state || row.state === state).length}</span>
            </button>
          )}
        </For>
      </div>
      <Switch>
        <Match when={queue.error}>{(error) => <ProblemNote problem={problemBodyOf(error())} />}</Match>
        <Match when={queue.isSuccess && all().length === 0}>
          <EmptyState icon="eye" title={t('publication.none')} text={t('publication.noneText')}>
            <A href={`/review?year=${year()}`} class="btn">
              {t('publication.toReview')}
            </A>
          </EmptyState>
        </Match>
        <Match when={queue.isSuccess && rows().length === 0}>
          <EmptyState icon="eye" title={t('publication.noneHere')} />
        </Match>
        <Match when={true}>
          <DataTable
            name="publication"
            caption={`${t('publication.title')} ${t('reports.yearOf', { year: year() })}`}
            columns={columns}
            rows={rows()}
            isLoading={queue.isPending}
            actions={(row) => (
              <Show when={mayPublish(row)}>
                <button
                  type="button"
                  class="btn btn-small"
                  aria-label={t('publication.publishOf', { agency: row.item.agency.name })}
                  onClick={() => setAsked([row.item])}
                >
                  {t('publication.publish')}
                </button>
              </Show>
            )}
          />
        </Match>
      </Switch>
      <Modal
        title={t('publication.sure', { count: asked().length })}
        description={t('publication.sureText')}
        isOpen={asked().length > 0}
        onClose={() => setAsked([])}
        isDecision
      >
        <ul class="mb-4 max-h-60 overflow-y-auto">
          <For each={asked()}>{(item) => <li>{item.agency.name}</li>}</For>
        </ul>
        <div class="flex justify-end gap-2">
          <button type="button" class="btn" onClick={() => setAsked([])}>
            {t('common.cancel')}
          </button>
          <button type="button" class="btn btn-primary" disabled={isBusy()} onClick={() => void publish()}>
            {t('publication.publish')}
          </button>
        </div>
      </Modal>
      <CorrectionsDialog item={looked()} onClose={() => setLooked(undefined)} />
    </main>
  );
}
