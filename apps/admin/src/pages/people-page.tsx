import { useSearchParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js';
import { textOf } from '../address/text-of.ts';
import { problemBodyOf } from '../api/api-problem.ts';
import { listAgencies } from '../api/report-api.ts';
import { createAttempt } from '../controls/attempt.ts';
import { Icon } from '../controls/icon.tsx';
import { Modal } from '../controls/modal.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { RowMenu, type RowAction } from '../controls/row-menu.tsx';
import { SecretNote } from '../controls/secret-note.tsx';
import { DataTable } from '../data-table/data-table.tsx';
import { t } from '../language/language.ts';
import { accountColumns } from '../people/account-columns.tsx';
import { AccountDialog } from '../people/account-dialog.tsx';
import {
  accountRoles,
  changeAccount,
  endSessions,
  listAccounts,
  resetPassword,
  type Account,
} from '../people/people-api.ts';
import { may, meQuery } from '../session/session.ts';
import { notify } from '../shell/notices.tsx';
import { PageHead } from '../shell/page-head.tsx';

type Search = { q: string; role: string };

/** Who works here: added, given a role and a seat, shut out, given a new password. */
export function PeoplePage() {
  const me = useQuery(meQuery);
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams<Search>();
  const accounts = useQuery(() => ({ queryKey: ['accounts'], queryFn: listAccounts }));
  const agencies = useQuery(() => ({ queryKey: ['agencies'], queryFn: listAgencies, staleTime: 300_000 }));
  const [edited, setEdited] = createSignal<{ readonly account: Account | undefined }>();
  const [secret, setSecret] = createSignal<{ readonly name: string; readonly password: string }>();
  const attempt = createAttempt();
  const refresh = () => queries.invalidateQueries({ queryKey: ['accounts'] });
  const mayChange = () => may(me.data, 'PATCH /api/v1/users/{id}');
  const rows = createMemo(() => {
    const words = textOf(search.q).trim().toLowerCase();
    const role = textOf(search.role);
    return (accounts.data ?? []).filter(
      (each) =>
        (role === '' || each.role === role) &&
        `${each.name} ${each.username} ${each.agency?.name ?? ''}`.toLowerCase().includes(words),
    );
  });
  const actionsOf = (account: Account): readonly RowAction[] => [
    { name: t('people.change'), run: () => setEdited({ account }) },
    {
      name: t('people.reset'),
      run: () =>
        void attempt
          .run(() => resetPassword(account.id))
          .then((answer) => answer && setSecret({ name: account.name, password: answer.password })),
    },
    {
      name: t('people.endSessions'),
      run: () =>
        void attempt
          .run(() => endSessions(account.id).then(() => true))
          .then(
            (isDone) => isDone && notify({ tone: 'plain', text: { zh: '已全部退出。', en: 'Signed out.' } }),
          ),
    },
    {
      name: t(account.isDisabled ? 'people.enable' : 'people.disable'),
      run: () =>
        void attempt.run(() => changeAccount(account, { isDisabled: !account.isDisabled })).then(refresh),
    },
  ];
  return (
    <main id="main" class="page">
      <PageHead title={t('people.title')} text={t('people.text')}>
        <Show when={may(me.data, 'POST /api/v1/users')}>
          <button type="button" class="btn btn-primary" onClick={() => setEdited({ account: undefined })}>
            <Icon name="plus" />
            {t('people.add')}
          </button>
        </Show>
      </PageHead>
      <Show when={attempt.problem()}>
        {(problem) => (
          <div class="mb-4">
            <ProblemNote problem={problem()} />
          </div>
        )}
      </Show>
      <Switch>
        <Match when={accounts.error}>{(error) => <ProblemNote problem={problemBodyOf(error())} />}</Match>
        <Match when={true}>
          <DataTable
            name="people"
            caption={t('people.title')}
            columns={accountColumns}
            rows={rows()}
            isLoading={accounts.isPending}
            toneOf={({ isDisabled }) => (isDisabled ? 'dim' : undefined)}
            tools={
              <PeopleFilters search={search} onChange={(change) => setSearch(change, { replace: true })} />
            }
            {...(mayChange()
              ? {
                  actions: (account: Account) => (
                    <RowMenu label={`${t('table.actions')} ${account.name}`} actions={actionsOf(account)} />
                  ),
                }
              : {})}
          />
        </Match>
      </Switch>
      <AccountDialog
        isOpen={edited() !== undefined}
        account={edited()?.account}
        agencies={agencies.data ?? []}
        onClose={() => setEdited(undefined)}
        onSaved={() => void refresh()}
      />
      <Modal
        title={secret()?.name ?? ''}
        isOpen={secret() !== undefined}
        onClose={() => setSecret(undefined)}
        isDecision
      >
        <SecretNote
          label={t('people.password')}
          secret={secret()?.password ?? ''}
          note={t('people.passwordNote')}
        />
      </Modal>
    </main>
  );
}

function PeopleFilters(props: {
  readonly search: {
    readonly q?: string | string[] | undefined;
    readonly role?: string | string[] | undefined;
  };
  readonly onChange: (change: Partial<Search>) => void;
}) {
  return (
    <>
      <input
        type="search"
        class="input"
        aria-label={t('people.search')}
        placeholder={t('people.search')}
        value={textOf(props.search.q)}
        onInput={(event) => props.onChange({ q: event.currentTarget.value })}
      />
      <select
        class="input"
        aria-label={t('people.role')}
        onChange={(event) => props.onChange({ role: event.currentTarget.value })}
      >
        <option value="">{t('people.allRoles')}</option>
        <For each={accountRoles}>
          {(role) => (
            <option value={role} selected={role === textOf(props.search.role)}>
              {t(`role.${role}`)}
            </option>
          )}
        </For>
      </select>
    </>
  );
}
