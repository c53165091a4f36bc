import { useNavigate, useSearchParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, Show } from 'solid-js';
import { problemBodyOf, type ProblemBody } from '../api/api-problem.ts';
import { Field } from '../controls/field.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { language, setLanguage, t } from '../language/language.ts';
import { meQuery, sessionQuery, signIn } from '../session/session.ts';
import { Mark } from '../shell/mark.tsx';
import { PageTitle } from '../shell/page-title.tsx';

/** Only paths of this application are gone to after signing in. */
function safeTarget(to: string | string[] | undefined): string {
  return typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : '/';
}

const refusals = ['unknown', 'disabled', 'failed', 'unreachable'] as const;

/** Why somebody was sent back here who came from the provider of single sign-on. */
function refusalOf(refused: string | string[] | undefined) {
  return refusals.find((each) => each === refused);
}

export function SignInPage() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const session = useQuery(sessionQuery);
  const [search] = useSearchParams<{ to: string; refused: string }>();
  const [username, setUsername] = createSignal('');
  const [password, setPassword] = createSignal('');
  const [isBusy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<ProblemBody>();

  const enter = async (name: string, secret: string) => {
    setBusy(true);
    setProblem(undefined);
    try {
      queries.clear();
      queries.setQueryData(meQuery().queryKey, await signIn(name, secret));
      navigate(safeTarget(search.to), { replace: true });
    } catch (error) {
      setProblem(problemBodyOf(error));
    } finally {
      setBusy(false);
    }
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void enter(username(), password());
  };

  return (
    <main class="sign-in">
      <PageTitle text={t('signIn.title')} />
      <div class="w-full max-w-sm">
        <div class="mb-8 flex items-center gap-3">
          <Mark class="size-11" />
          <div>
            <h1 class="font-serif text-xl font-semibold tracking-wide">{t('shell.productFull')}</h1>
            <p class="text-sm text-ink-3">{t('signIn.tagline')}</p>
          </div>
        </div>
        <form class="card space-y-4 p-6" onSubmit={onSubmit} aria-label={t('signIn.title')}>
          <Show when={refusalOf(search.refused)}>
            {(why) => (
              <p class="text-sm text-bad" role="alert">
                {t(`signIn.refused.${why()}`)}
              </p>
            )}
          </Show>
          <Show when={problem()}>{(each) => <ProblemNote problem={each()} />}</Show>
          <Field label={t('signIn.username')}>
            {(id) => (
              <input
                id={id}
                class="input"
                name="username"
                autocomplete="username"
                autocapitalize="none"
                spellcheck={false}
                required
                value={username()}
                onInput={(event) => setUsername(event.currentTarget.value)}
              />
            )}
          </Field>
          <Field label={t('signIn.password')}>
            {(id) => (
              <input
                id={id}
                class="input"
                type="password"
                name="password"
                autocomplete="current-password"
                required
                value={password()}
                onInput={(event) => setPassword(event.currentTarget.value)}
              />
            )}
          </Field>
          <button type="submit" class="btn btn-primary w-full" disabled={isBusy()}>
            {isBusy() ? t('signIn.busy') : t('signIn.submit')}
          </button>
          <Show when={session.data?.singleSignOn}>
            {(provider) => (
              <a
                class="btn w-full"
                rel="external"
                href={`/api/v1/session/oidc?to=${encodeURIComponent(safeTarget(search.to))}`}
              >
                {provider().name === null
                  ? t('signIn.singleSignOn')
                  : t('signIn.singleSignOnWith', { name: provider().name ?? '' })}
              </a>
            )}
          </Show>
        </form>
        <Show when={session.data?.sample}>
          {(sample) => (
            <section class="mt-6 space-y-2" aria-label={t('signIn.sample')}>
              <p class="text-sm text-ink-3">{t('signIn.sampleText')}</p>
              <div class="flex flex-wrap gap-2">
                <For each={sample().usernames}>
                  {(name) => (
                    <button
                      type="button"
                      class="btn"
                      disabled={isBusy()}
                      onClick={() => void enter(name, sample().password)}
                    >
                      {name}
                    </button>
                  )}
                </For>
              </div>
            </section>
          )}
        </Show>
        <p class="mt-6 text-center">
          <button
            type="button"
            class="btn btn-quiet"
            lang={language() === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => void setLanguage(language() === 'zh' ? 'en' : 'zh')}
          >
            {language() === 'zh' ? 'English' : '中文'}
          </button>
        </p>
      </div>
    </main>
  );
}
