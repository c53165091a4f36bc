import { useNavigate, useSearchParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createMemo, createSignal, Match, Show, Switch } from 'solid-js';
import { textOf } from '../address/text-of.ts';
import { problemBodyOf } from '../api/api-problem.ts';
import { EmptyState } from '../controls/empty-state.tsx';
import { Icon } from '../controls/icon.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { RowMenu } from '../controls/row-menu.tsx';
import { DataTable } from '../data-table/data-table.tsx';
import { agencyColumns } from '../directory/agency-columns.tsx';
import { AgencyDialog, type AgencyEdit } from '../directory/agency-dialog.tsx';
import { AgencyImportDialog } from '../directory/agency-import-dialog.tsx';
import { isOpen, listDirectory, tableAddress, type DirectoryAgency } from '../directory/directory-api.ts';
import { t } from '../language/language.ts';
import { may, meQuery } from '../session/session.ts';
import { PageHead } from '../shell/page-head.tsx';

type Search = { q: string; closed: string };

/** Who owes a report: the tree of agencies. */
export function AgenciesPage() {
  const me = useQuery(meQuery);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams<Search>();
  const [edit, setEdit] = createSignal<AgencyEdit>();
  const [isImporting, setImporting] = createSignal(false);
  const agencies = useQuery(() => ({ queryKey: ['directory'], queryFn: listDirectory }));
  const mayAdd = () => may(me.data, 'POST /api/v1/agencies');
  const mayChange = () => may(me.data, 'PATCH /api/v1/agencies/{id}');
  const rows = createMemo(() => {
    const words = textOf(search.q).trim();
    const withClosed = textOf(search.closed) !== '';
    return (agencies.data ?? []).filter(
      (agency) => (withClosed || isOpen(agency)) && agency.name.includes(words),
    );
  });
  const set = (change: Partial<Search>) => setSearch(change, { replace: true, scroll: false });
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: ['directory'] });
    await queries.invalidateQueries({ queryKey: ['agencies'] });
  };
  return (
    <main id="main" class="page">
      <PageHead title={t('agencies.title')} text={t('agencies.text')}>
        <Show when={may(me.data, 'GET /api/v1/agencies/export')}>
          <a class="btn" href={tableAddress} download="">
            <Icon name="download" />
            {t('agencies.export')}
          </a>
        </Show>
        <Show when={may(me.data, 'POST /api/v1/agencies/import')}>
          <button type="button" class="btn" onClick={() => setImporting(true)}>
            <Icon name="upload" />
            {t('agencies.import')}
          </button>
        </Show>
        <Show when={mayAdd()}>
          <button
            type="button"
            class="btn btn-primary"
            onClick={() => setEdit({ kind: 'add', below: agencies.data?.[0] })}
          >
            <Icon name="plus" />
            {t('agencies.add')}
          </button>
        </Show>
      </PageHead>
      <Switch>
        <Match when={agencies.error}>{(error) => <ProblemNote problem={problemBodyOf(error())} />}</Match>
        <Match when={agencies.data?.length === 0}>
          <EmptyState icon="tree" title={t('agencies.none')} text={t('agencies.noneText')} />
        </Match>
        <Match when={true}>
          <DataTable
            name="agencies"
            caption={t('agencies.title')}
            columns={agencyColumns}
            rows={rows()}
            isLoading={agencies.isPending}
            toneOf={(agency) => (isOpen(agency) ? undefined : 'dim')}
            tools={
              <>
                <input
                  type="search"
                  class="input"
                  aria-label={t('agencies.search')}
                  placeholder={t('agencies.search')}
                  value={textOf(search.q)}
                  onInput={(event) => set({ q: event.currentTarget.value })}
                />
                <label class="flex items-center gap-2 text-sm text-ink-2">
                  <input
                    type="checkbox"
                    checked={textOf(search.closed) !== ''}
                    onChange={(event) => set({ closed: event.currentTarget.checked ? 'yes' : '' })}
                  />
                  {t('agencies.withClosed')}
                </label>
              </>
            }
            {...(mayAdd()
              ? {
                  actions: (agency: DirectoryAgency) => (
                    <RowMenu
                      label={`${t('table.actions')} ${agency.name}`}
                      actions={[
                        ...(mayChange()
                          ? [{ name: t('agencies.change'), run: () => setEdit({ kind: 'change', agency }) }]
                          : []),
                        { name: t('agencies.addBelow'), run: () => setEdit({ kind: 'add', below: agency }) },
                        {
                          name: t('agencies.reports'),
                          run: () => navigate(`/reports?agency=${encodeURIComponent(agency.id)}`),
                        },
                      ]}
                    />
                  ),
                }
              : {})}
          />
        </Match>
      </Switch>
      <AgencyDialog
        edit={edit()}
        agencies={agencies.data ?? []}
        onClose={() => setEdit(undefined)}
        onSaved={() => void refresh()}
      />
      <AgencyImportDialog
        isOpen={isImporting()}
        onClose={() => setImporting(false)}
        onImported={() => void refresh()}
      />
    </main>
  );
}
