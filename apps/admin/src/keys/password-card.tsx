import { createSignal, Show } from 'solid-js';
import { createAttempt } from '../controls/attempt.ts';
import { Field } from '../controls/field.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { t } from '../language/language.ts';
import { changePassword } from './keys-api.ts';

/** One's own password. */
export function PasswordCard(props: { readonly onChanged?: () => void }) {
  const [current, setCurrent] = createSignal('');
  const [next, setNext] = createSignal('');
  const [isDone, setDone] = createSignal(false);
  const attempt = createAttempt();
  const change = async (event: SubmitEvent) => {
    event.preventDefault();
    setDone(false);
    const isChanged = await attempt.run(() => changePassword(current(), next()).then(() => true));
    if (!isChanged) return;
    setCurrent('');
    setNext('');
    setDone(true);
    props.onChanged?.();
  };
  return (
    <section class="card mt-6 p-5">
      <h2 class="font-medium">{t('password.title')}</h2>
      <p class="mt-1 text-ink-2">{t('password.text')}</p>
      <form class="mt-3 space-y-4" onSubmit={(event) => void change(event)}>
        <Show when={attempt.problem()}>{(problem) => <ProblemNote problem={problem()} />}</Show>
        <Show when={isDone()}>
          <p class="pill" data-tone="good" role="status">
            {t('password.changed')}
          </p>
        </Show>
        <Field label={t('password.current')}>
          {(id) => (
            <input
              id={id}
              class="input"
              type="password"
              autocomplete="current-password"
              required
              value={current()}
              onInput={(event) => setCurrent(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={t('password.next')} hint={t('password.hint')}>
          {(id, hint) => (
            <input
              id={id}
              aria-describedby={hint}
              class="input"
              type="password"
              autocomplete="new-password"
              required
              value={next()}
              onInput={(event) => setNext(event.currentTarget.value)}
            />
          )}
        </Field>
        <button type="submit" class="btn" disabled={attempt.isBusy()}>
          {t('password.change')}
        </button>
      </form>
    </section>
  );
}
