import { useNavigate, useSearchParams } from '@solidjs/router';
import { useInfiniteQuery, useQuery } from '@tanstack/solid-query';
import { createMemo, createSignal, Match, Show, Switch } from 'solid-js';
import { problemBodyOf } from '../api/api-problem.ts';
import { listAgencies, listReports, type ReportItem } from '../api/report-api.ts';
import { Icon } from '../controls/icon.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { t } from '../language/language.ts';
import { ImportDialog } from '../report-list/import-dialog.tsx';
import { NewReportDialog } from '../report-list/new-report-dialog.tsx';
import { ReportFilters, type ListFilter } from '../report-list/report-filters.tsx';
import { ReportTable } from '../report-list/report-table.tsx';
import { sortReports, type SortKey, type SortOrder } from '../report-list/sort-reports.ts';
import { meQuery, may } from '../session/session.ts';
import { PageTitle } from '../shell/page-title.tsx';

/** The reports within one's reach: find one, see what is wrong with each, begin a new one. */
export function ReportsPage() {
  const me = useQuery(meQuery);
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams<{ year: string; agency: string; q: string }>();
  const filter = createMemo<ListFilter>(() => ({
    year: textOf(search.year),
    agency: textOf(search.agency),
    q: textOf(search.q),
  }));
  const [order, setOrder] = createSignal<SortOrder>();
  const [dialog, setDialog] = createSignal<'new' | 'import'>();
  const [dropped, setDropped] = createSignal<readonly File[]>([]);

  const reports = useInfiniteQuery(() => ({
    queryKey: ['reports', filter()],
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      listReports(
        { agency: filter().agency, q: filter().q, ...(filter().year ? { year: Number(filter().year) } : {}) },
        pageParam,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Awaited<ReturnType<typeof listReports>>) => last.nextCursor ?? undefined,
    placeholderData: (before) => before,
  }));
  const agencies = useQuery(() => ({ queryKey: ['agencies'], queryFn: listAgencies, staleTime: 300_000 }));
  const items = createMemo(() =>
    sortReports(reports.data?.pages.flatMap((page) => page.items) ?? [], order()),
  );
  const isFiltered = () => Object.values(filter()).some((value) => value !== '');
  const mayCreate = () => may(me.data, 'POST /api/v1/reports');

  /** An order over all rows needs all rows. */
  const sortBy = async (key: SortKey) => {
    setOrder((now) => ({ key, isDescending: now?.key === key ? !now.isDescending : key !== 'agency' }));
    while (reports.hasNextPage) await reports.fetchNextPage();
  };
  const open = (item: Pick<ReportItem, 'id'>) => navigate(`/reports/${item.id}`);
  const onDrop = (event: DragEvent) => {
    if (!mayCreate() || !event.dataTransfer?.files.length) return;
    event.preventDefault();
    setDropped([...event.dataTransfer.files]);
    setDialog('import');
  };

  return (
    <main
      id="main"
      class="mx-auto w-full max-w-6xl px-4 py-6 sm:px-6 sm:py-8"
      onDragOver={(event) => mayCreate() && event.preventDefault()}
      onDrop={onDrop}
    >
      <PageTitle text={t('reports.title')} />
      <div class="mb-5 flex flex-wrap items-end gap-x-3 gap-y-4">
        <div class="mr-auto">
          <h1 class="text-xl font-semibold">{t('reports.title')}</h1>
          <p class="text-ink-3">{me.data?.agency?.name ?? me.data?.jurisdiction.name}</p>
        </div>
        <Show when={mayCreate()}>
          <button type="button" class="btn" onClick={() => setDialog('import')}>
            <Icon name="upload" />
            {t('reports.import')}
          </button>
          <button type="button" class="btn btn-primary" onClick={() => setDialog('new')}>
            <Icon name="plus" />
            {t('reports.new')}
          </button>
        </Show>
      </div>
      <ReportFilters
        filter={filter()}
        agencies={agencies.data ?? []}
        onChange={(change) => setSearch(change, { replace: true })}
      />
      <Switch>
        <Match when={reports.error}>{(error) => <ProblemNote problem={problemBodyOf(error())} />}</Match>
        <Match when={reports.isPending}>
          <ReportTable items={[]} isLoading order={undefined} onSort={() => undefined} onOpen={open} />
        </Match>
        <Match when={items().length === 0}>
          <Empty
            isFiltered={isFiltered()}
            mayCreate={mayCreate()}
            onClear={() => setSearch({ year: '', agency: '', q: '' })}
            onNew={() => setDialog('new')}
            onImport={() => setDialog('import')}
          />
        </Match>
        <Match when={items().length > 0}>
          <ReportTable items={items()} order={order()} onSort={(key) => void sortBy(key)} onOpen={open} />
          <div class="mt-3 flex items-center gap-3 text-sm text-ink-3">
            <span role="status">{t('reports.count', { count: items().length })}</span>
            <Show when={reports.hasNextPage}>
              <button
                type="button"
                class="btn"
                disabled={reports.isFetchingNextPage}
                onClick={() => void reports.fetchNextPage()}
              >
                {t('reports.more')}
              </button>
            </Show>
          </div>
        </Match>
      </Switch>
      <NewReportDialog
        isOpen={dialog() === 'new'}
        onClose={() => setDialog(undefined)}
        agencies={agencies.data ?? []}
        ownAgency={me.data?.agency ?? undefined}
        onMade={open}
      />
      <ImportDialog
        isOpen={dialog() === 'import'}
        files={dropped()}
        onClose={() => {
          setDialog(undefined);
          setDropped([]);
        }}
        onImported={open}
      />
    </main>
  );
}

function textOf(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Why there is nothing here, and what to do about it. */
function Empty(props: {
  readonly isFiltered: boolean;
  readonly mayCreate: boolean;
  readonly onClear: () => void;
  readonly onNew: () => void;
  readonly onImport: () => void;
}) {
  return (
    <div class="card flex flex-col items-center gap-4 px-6 py-14 text-center">
      <Icon name={props.isFiltered ? 'search' : 'source'} class="size-8 text-ink-3" />
      <div class="max-w-md space-y-1">
        <p class="text-lg font-medium">{props.isFiltered ? t('empty.filtered') : t('empty.none')}</p>
        <p class="text-ink-2">{props.isFiltered ? t('empty.filteredText') : t('empty.noneText')}</p>
      </div>
      <Show
        when={props.isFiltered}
        fallback={
          <Show when={props.mayCreate}>
            <div class="flex flex-wrap justify-center gap-2">
              <button type="button" class="btn btn-primary" onClick={() => props.onNew()}>
                {t('reports.new')}
              </button>
              <button type="button" class="btn" onClick={() => props.onImport()}>
                {t('reports.import')}
              </button>
            </div>
          </Show>
        }
      >
        <button type="button" class="btn" onClick={() => props.onClear()}>
          {t('empty.clear')}
        </button>
      </Show>
    </div>
  );
}
