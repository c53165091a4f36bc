import { createEffect, createSignal, For, on, Show } from 'solid-js';
import type { Agency } from '../api/report-api.ts';
import { createAttempt } from '../controls/attempt.ts';
import { Field } from '../controls/field.tsx';
import { Modal } from '../controls/modal.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { SecretNote } from '../controls/secret-note.tsx';
import { t } from '../language/language.ts';
import { accountRoles, changeAccount, createAccount, type Account, type AccountRole } from './people-api.ts';

interface AccountDialogProps {
  readonly isOpen: boolean;
  /** The account to change; a new one without. */
  readonly account: Account | undefined;
  readonly agencies: readonly Agency[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Who somebody is, what they may do, and which agency they speak for. */
export function AccountDialog(props: AccountDialogProps) {
  const [username, setUsername] = createSignal('');
  const [name, setName] = createSignal('');
  const [email, setEmail] = createSignal('');
  const [role, setRole] = createSignal<AccountRole>('clerk');
  const [agency, setAgency] = createSignal('');
  const [password, setPassword] = createSignal<string>();
  const attempt = createAttempt();
  createEffect(
    on(
      () => props.isOpen,
      () => {
        setUsername(props.account?.username ?? '');
        setName(props.account?.name ?? '');
        setEmail(props.account?.email ?? '');
        setRole(props.account?.role ?? 'clerk');
        setAgency(props.account?.agency?.id ?? '');
        setPassword(undefined);
        attempt.clear();
      },
    ),
  );
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const { account } = props;
    const fields = {
      name: name().trim(),
      email: email().trim() || null,
      role: role(),
      agencyId: agency() || null,
    };
    const answer = await attempt.run<{ readonly password?: string }>(() =>
      account
        ? changeAccount(account, fields).then(() => ({}))
        : createAccount({ username: username().trim(), ...fields }),
    );
    if (!answer) return;
    props.onSaved();
    setPassword(answer.password);
    if (answer.password === undefined) props.onClose();
  };
  return (
    <Modal
      title={t(props.account ? 'people.change' : 'people.add')}
      isOpen={props.isOpen}
      onClose={props.onClose}
      isDecision={password() !== undefined}
    >
      <Show
        when={password()}
        fallback={
          <form class="space-y-4" onSubmit={(event) => void save(event)}>
            <Show when={attempt.problem()}>{(problem) => <ProblemNote problem={problem()} />}</Show>
            <Field label={t('signIn.username')} hint={t('people.usernameHint')}>
              {(id, hint) => (
                <input
                  id={id}
                  aria-describedby={hint}
                  class="input"
                  required
                  pattern="[\w.\-]{3,30}"
                  autocomplete="off"
                  disabled={props.account !== undefined}
                  value={username()}
                  onInput={(event) => setUsername(event.currentTarget.value)}
                />
              )}
            </Field>
            <Field label={t('people.name')}>
              {(id) => (
                <input
                  id={id}
                  class="input"
                  required
                  maxLength={100}
                  autocomplete="off"
                  value={name()}
                  onInput={(event) => setName(event.currentTarget.value)}
                />
              )}
            </Field>
            <Field label={t('people.email')} hint={t('people.emailHint')}>
              {(id, hint) => (
                <input
                  id={id}
                  aria-describedby={hint}
                  class="input"
                  type="email"
                  maxLength={200}
                  autocomplete="off"
                  value={email()}
                  onInput={(event) => setEmail(event.currentTarget.value)}
                />
              )}
            </Field>
            <RoleField role={role()} onChange={setRole} />
            <Field label={t('people.seat')} hint={t('people.seatHint')}>
              {(id, hint) => (
                <select
                  id={id}
                  aria-describedby={hint}
                  class="input"
                  onChange={(event) => setAgency(event.currentTarget.value)}
                >
                  <option value="">{t('people.noSeat')}</option>
                  <For each={props.agencies}>
                    {(each) => (
                      <option value={each.id} selected={each.id === agency()}>
                        {each.name}
                      </option>
                    )}
                  </For>
                </select>
              )}
            </Field>
            <button type="submit" class="btn btn-primary w-full" disabled={attempt.isBusy()}>
              {t('people.save')}
            </button>
          </form>
        }
      >
        {(secret) => (
          <SecretNote label={t('people.password')} secret={secret()} note={t('people.passwordNote')} />
        )}
      </Show>
    </Modal>
  );
}

function RoleField(props: { readonly role: AccountRole; readonly onChange: (role: AccountRole) => void }) {
  return (
    <Field label={t('people.role')} hint={t(`people.roleHints.${props.role}`)}>
      {(id, hint) => (
        <select
          id={id}
          aria-describedby={hint}
          class="input"
          onChange={(event) =>
            props.onChange(accountRoles.find((each) => each === event.currentTarget.value) ?? 'clerk')
          }
        >
          <For each={accountRoles}>
            {(each) => (
              <option value={each} selected={each === props.role}>
                {t(`role.${each}`)}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  );
}
