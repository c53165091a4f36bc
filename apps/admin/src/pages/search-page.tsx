import { A, useSearchParams } from '@solidjs/router';
import { useInfiniteQuery } from '@tanstack/solid-query';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { textOf } from '../address/text-of.ts';
import { problemBodyOf } from '../api/api-problem.ts';
import { answered, api } from '../api/client.ts';
import { EmptyState } from '../controls/empty-state.tsx';
import { Icon } from '../controls/icon.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { t } from '../language/language.ts';
import { PageHead } from '../shell/page-head.tsx';

function findReports(q: string, cursor: string | undefined) {
  return answered(api.search.$get({ query: { q, ...(cursor ? { cursor } : {}) } }));
}
type Found = Awaited<ReturnType<typeof findReports>>;

/** Words in the text of every report in reach, each hit where it stands. */
export function SearchPage() {
  const [search, setSearch] = useSearchParams<{ q: string }>();
  const asked = () => textOf(search.q).trim();
  const [text, setText] = createSignal(asked());
  const found = useInfiniteQuery(() => ({
    queryKey: ['search', asked()],
    queryFn: ({ pageParam }: { pageParam: string | undefined }) => findReports(asked(), pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Found) => last.nextCursor ?? undefined,
    enabled: asked() !== '',
  }));
  const items = () => found.data?.pages.flatMap((page) => page.items) ?? [];
  const agencies = () => found.data?.pages[0]?.agencies ?? [];
  const look = (event: SubmitEvent) => {
    event.preventDefault();
    setSearch({ q: text().trim() });
  };
  return (
    <main id="main" class="page">
      <PageHead title={t('searching.title')} text={t('searching.text')} />
      <search>
        <form class="filter-bar" onSubmit={look}>
          <input
            type="search"
            class="input min-w-0 flex-1"
            aria-label={t('searching.words')}
            placeholder={t('searching.words')}
            maxLength={100}
            value={text()}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <button type="submit" class="btn btn-primary">
            <Icon name="search" />
            {t('navigation.search')}
          </button>
        </form>
      </search>
      <Switch>
        <Match when={asked() === ''}>
          <EmptyState icon="search" title={t('searching.start')} text={t('searching.startText')} />
        </Match>
        <Match when={found.error}>{(error) => <ProblemNote problem={problemBodyOf(error())} />}</Match>
        <Match when={found.isPending}>
          <span class="skeleton h-64" />
        </Match>
        <Match when={items().length + agencies().length === 0}>
          <EmptyState icon="search" title={t('searching.none')} text={t('searching.noneText')} />
        </Match>
        <Match when={true}>
          <p class="mb-4 flex flex-wrap gap-2">
            <For each={agencies()}>
              {(agency) => (
                <A class="pill" href={`/reports?agency=${encodeURIComponent(agency.id)}`}>
                  {agency.name}
                </A>
              )}
            </For>
          </p>
          <ol class="space-y-3">
            <For each={items()}>{(item) => <Hit item={item} />}</For>
          </ol>
          <Show when={found.hasNextPage}>
            <button type="button" class="btn mt-4" onClick={() => void found.fetchNextPage()}>
              {t('reports.more')}
            </button>
          </Show>
        </Match>
      </Switch>
    </main>
  );
}

function Hit(props: { readonly item: Found['items'][number] }) {
  return (
    <li class="card p-4">
      <p class="flex flex-wrap items-baseline gap-x-3">
        <A class="link font-medium" href={`/reports/${props.item.reportId}`}>
          {props.item.title}
        </A>
        <span class="text-sm text-ink-3">{t(`status.${props.item.status}`)}</span>
      </p>
      <p class="mt-1 font-serif leading-relaxed">
        <For each={props.item.snippet}>
          {(piece) => (
            <Show when={piece.isHit} fallback={piece.text}>
              <mark class="bg-warn-soft text-ink">{piece.text}</mark>
            </Show>
          )}
        </For>
      </p>
    </li>
  );
}
