import { useSearchParams } from '@solidjs/router';
import { useInfiniteQuery } from '@tanstack/solid-query';
import { createMemo, For, Match, Show, Switch } from 'solid-js';
import { textOf } from '../address/text-of.ts';
import { problemBodyOf } from '../api/api-problem.ts';
import {
  auditExportAddress,
  auditSubjects,
  readAudit,
  type AuditEntry,
  type AuditFilter,
} from '../audit/audit-api.ts';
import { EmptyState } from '../controls/empty-state.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import type { Column } from '../data-table/column.ts';
import { DataTable } from '../data-table/data-table.tsx';
import { formatDate, t } from '../language/language.ts';
import { PageHead } from '../shell/page-head.tsx';

const columns: readonly Column<AuditEntry>[] = [
  {
    id: 'at',
    header: () => t('audit.at'),
    value: ({ at }) => at,
    cell: ({ at }) => formatDate(at, true),
    isHeading: true,
  },
  { id: 'actor', header: () => t('audit.actor'), value: ({ actor }) => actor.name },
  {
    id: 'action',
    header: () => t('audit.action'),
    value: ({ action }) => action,
    cell: ({ action }) => <ActionName action={action} />,
  },
  {
    id: 'target',
    header: () => t('audit.target'),
    value: ({ target }) => `${target.kind} ${target.id}`,
    cell: ({ target }) => <span class="text-sm break-all text-ink-2">{target.id}</span>,
  },
  {
    id: 'detail',
    header: () => t('audit.detail'),
    value: ({ detail }) => JSON.stringify(detail),
    cell: ({ detail }) => <Detail detail={detail} />,
  },
  { id: 'address', header: () => t('audit.address'), value: ({ address }) => address },
  { id: 'via', header: () => t('audit.via'), value: ({ via }) => t(`audit.vias.${via.kind}`), isExtra: true },
  { id: 'hash', header: () => t('audit.hash'), value: ({ hash }) => hash, isExtra: true },
];

/** Who did what, when and from where; a log that shows when somebody has edited it. */
export function AuditPage() {
  const [search, setSearch] = useSearchParams<{ action: string; actor: string; from: string }>();
  const filter = createMemo<AuditFilter>(() => ({
    action: textOf(search.action),
    actor: textOf(search.actor),
    from: textOf(search.from),
  }));
  const entries = useInfiniteQuery(() => ({
    queryKey: ['audit', filter()],
    queryFn: ({ pageParam }: { pageParam: string | undefined }) => readAudit(filter(), pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Awaited<ReturnType<typeof readAudit>>) => last.nextCursor ?? undefined,
    placeholderData: (before) => before,
  }));
  const rows = () => entries.data?.pages.flatMap(({ items }) => items) ?? [];
  const set = (change: Partial<AuditFilter>) => setSearch({ ...change }, { replace: true, scroll: false });
  return (
    <main id="main" class="page is-wide">
      <PageHead title={t('audit.title')} text={t('audit.text')}>
        <a class="btn" href={auditExportAddress(filter())} download="">
          {t('audit.export')}
        </a>
      </PageHead>
      <Switch>
        <Match when={entries.error}>{(error) => <ProblemNote problem={problemBodyOf(error())} />}</Match>
        <Match when={true}>
          <DataTable
            name="audit"
            caption={t('audit.title')}
            columns={columns}
            rows={rows()}
            isLoading={entries.isPending}
            tools={<AuditFilters filter={filter()} onChange={set} />}
          />
          <Show when={!entries.isPending && rows().length === 0}>
            <EmptyState icon="log" title={t('audit.none')} text={t('audit.noneText')} />
          </Show>
          <Show when={entries.hasNextPage}>
            <button
              type="button"
              class="btn mt-3"
              disabled={entries.isFetchingNextPage}
              onClick={() => void entries.fetchNextPage()}
            >
              {t('reports.more')}
            </button>
          </Show>
        </Match>
      </Switch>
    </main>
  );
}

function AuditFilters(props: {
  readonly filter: AuditFilter;
  readonly onChange: (change: Partial<AuditFilter>) => void;
}) {
  return (
    <>
      <select
        class="input"
        aria-label={t('audit.subject')}
        onChange={(event) => props.onChange({ action: event.currentTarget.value })}
      >
        <option value="">{t('audit.everything')}</option>
        <For each={auditSubjects}>
          {(subject) => (
            <option value={subject} selected={subject === props.filter.action}>
              {t(`audit.subjects.${subject}`)}
            </option>
          )}
        </For>
      </select>
      <input
        type="search"
        class="input"
        aria-label={t('audit.actor')}
        placeholder={t('audit.actorHint')}
        value={props.filter.actor}
        onChange={(event) => props.onChange({ actor: event.currentTarget.value.trim() })}
      />
      <label class="flex items-center gap-2 text-sm text-ink-2">
        {t('audit.from')}
        <input
          type="date"
          class="input"
          value={props.filter.from}
          onChange={(event) => props.onChange({ from: event.currentTarget.value })}
        />
      </label>
    </>
  );
}

/** The subject in words, the stable name of the action beside it. */
function ActionName(props: { readonly action: string }) {
  const subject = () => auditSubjects.find((each) => props.action.startsWith(`${each}.`));
  return (
    <>
      <Show when={subject()}>{(each) => <>{t(`audit.subjects.${each()}`)} </>}</Show>
      <code class="text-sm text-ink-3">{props.action}</code>
    </>
  );
}

function Detail(props: { readonly detail: AuditEntry['detail'] }) {
  return (
    <span class="text-sm break-all text-ink-2">
      {Object.entries(props.detail)
        .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
        .join('；')}
    </span>
  );
}
