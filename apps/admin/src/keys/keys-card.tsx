import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, Show } from 'solid-js';
import { createAttempt } from '../controls/attempt.ts';
import { Field } from '../controls/field.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { SecretNote } from '../controls/secret-note.tsx';
import { formatDate, t } from '../language/language.ts';
import { createKey, deleteKey, keyScopes, listKeys, type KeyScope } from './keys-api.ts';

const lifetimes = [30, 90, 180, 365] as const;

/** Keys for programs: made once, shown once, taken back at any time. */
export function KeysCard() {
  const queries = useQueryClient();
  const keys = useQuery(() => ({ queryKey: ['keys'], queryFn: listKeys }));
  const [name, setName] = createSignal('');
  const [scopes, setScopes] = createSignal<ReadonlySet<KeyScope>>(new Set<KeyScope>(['read']));
  const [days, setDays] = createSignal<number>(lifetimes[1]);
  const [made, setMade] = createSignal<string>();
  const attempt = createAttempt();
  const refresh = () => queries.invalidateQueries({ queryKey: ['keys'] });
  const toggle = (scope: KeyScope, isOn: boolean) => {
    const next = new Set(scopes());
    if (isOn) next.add(scope);
    else next.delete(scope);
    setScopes(next);
  };
  const make = async (event: SubmitEvent) => {
    event.preventDefault();
    const answer = await attempt.run(() =>
      createKey({ name: name().trim(), scopes: [...scopes()], days: days() }),
    );
    if (!answer) return;
    setMade(answer.key ?? undefined);
    setName('');
    void refresh();
  };
  return (
    <section id="keys" class="card mt-6 p-5">
      <h2 class="font-medium">{t('keys.title')}</h2>
      <p class="mt-1 text-ink-2">{t('keys.text')}</p>
      <Show when={attempt.problem()}>{(problem) => <ProblemNote problem={problem()} />}</Show>
      <Show when={made()}>
        {(key) => (
          <div class="mt-3">
            <SecretNote label={t('keys.made')} secret={key()} note={t('keys.madeNote')} />
          </div>
        )}
      </Show>
      <ul class="mt-3 divide-y divide-line">
        <For each={keys.data}>
          {(key) => (
            <li class="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
              <div class="min-w-0 flex-1">
                <p class="font-medium">
                  {key.name} <code class="text-sm font-normal text-ink-3">{key.prefix}…</code>
                </p>
                <p class="text-sm text-ink-3">
                  {key.scopes.map((scope) => t(`keys.scopes.${scope}`)).join('、')} ·{' '}
                  {t('keys.until', { date: formatDate(key.expiresAt) })} ·{' '}
                  {key.lastUsedAt
                    ? t('keys.used', { date: formatDate(key.lastUsedAt, true) })
                    : t('keys.unused')}
                </p>
              </div>
              <button
                type="button"
                class="btn btn-small"
                aria-label={`${t('keys.revoke')} ${key.name}`}
                onClick={() => void attempt.run(() => deleteKey(key.id)).then(refresh)}
              >
                {t('keys.revoke')}
              </button>
            </li>
          )}
        </For>
      </ul>
      <form class="mt-4 space-y-4 border-t border-line pt-4" onSubmit={(event) => void make(event)}>
        <Field label={t('keys.name')}>
          {(id) => (
            <input
              id={id}
              class="input"
              required
              maxLength={100}
              placeholder={t('keys.nameHint')}
              value={name()}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <fieldset>
          <legend class="mb-1 text-sm font-medium text-ink-2">{t('keys.may')}</legend>
          <div class="flex flex-wrap gap-2">
            <For each={keyScopes}>
              {(scope) => (
                <label class="choice">
                  <input
                    type="checkbox"
                    checked={scopes().has(scope)}
                    onChange={(event) => toggle(scope, event.currentTarget.checked)}
                  />
                  {t(`keys.scopes.${scope}`)}
                </label>
              )}
            </For>
          </div>
        </fieldset>
        <Field label={t('keys.days')}>
          {(id) => (
            <select id={id} class="input" onChange={(event) => setDays(Number(event.currentTarget.value))}>
              <For each={lifetimes}>
                {(each) => (
                  <option value={each} selected={each === days()}>
                    {t('keys.lifetime', { days: each })}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
        <button type="submit" class="btn" disabled={attempt.isBusy() || scopes().size === 0}>
          {t('keys.make')}
        </button>
      </form>
    </section>
  );
}
