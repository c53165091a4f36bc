import { Show } from 'solid-js';
import type { Column } from '../data-table/column.ts';
import { formatDate, t } from '../language/language.ts';
import type { Account } from './people-api.ts';

const stateOf = ({ isDisabled, mustChangePassword }: Account) => {
  if (isDisabled) return t('people.states.disabled');
  return t(mustChangePassword ? 'people.states.new' : 'people.states.active');
};

/** What is shown of an account. */
export const accountColumns: readonly Column<Account>[] = [
  {
    id: 'name',
    header: () => t('people.name'),
    value: ({ name }) => name,
    cell: ({ name, username }) => (
      <>
        {name} <span class="font-normal text-ink-3">{username}</span>
      </>
    ),
    isHeading: true,
  },
  { id: 'username', header: () => t('signIn.username'), value: ({ username }) => username, isExtra: true },
  { id: 'role', header: () => t('people.role'), value: ({ role }) => t(`role.${role}`) },
  { id: 'seat', header: () => t('people.seat'), value: ({ agency }) => agency?.name ?? t('people.noSeat') },
  {
    id: 'state',
    header: () => t('people.state'),
    value: stateOf,
    cell: (account) => (
      <Show when={account.isDisabled || account.mustChangePassword} fallback={stateOf(account)}>
        <span class="pill" data-tone={account.isDisabled ? 'bad' : 'warn'}>
          {stateOf(account)}
        </span>
      </Show>
    ),
  },
  {
    id: 'created',
    header: () => t('people.created'),
    value: ({ createdAt }) => createdAt,
    cell: ({ createdAt }) => formatDate(createdAt),
  },
];
