import { Navigate, useLocation } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { lazy, Match, Suspense, Switch, type ParentProps } from 'solid-js';
import { ApiProblem, problemBodyOf } from '../api/api-problem.ts';
import { ProblemNote } from '../controls/problem-note.tsx';
import { t } from '../language/language.ts';
import { meQuery } from '../session/session.ts';
import { TopBar } from './top-bar.tsx';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import './shell.css';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import '../controls/controls.css';

const FirstPassword = lazy(() =>
  import('../pages/first-password-page.tsx').then((page) => ({ default: page.FirstPasswordPage })),
);

const UNAUTHORIZED = 401;

/** The frame around every page of somebody who is signed in. */
export function AppShell(props: ParentProps) {
  const me = useQuery(meQuery);
  const queries = useQueryClient();
  const location = useLocation();
  const isSignedOut = () =>
    me.data === null || (me.error instanceof ApiProblem && me.error.body.status === UNAUTHORIZED);
  const signInAddress = () =>
    `/sign-in?to=${encodeURIComponent(location.pathname + location.search + location.hash)}`;
  return (
    <Switch fallback={<p class="p-8 text-ink-3">{t('common.loading')}</p>}>
      <Match when={isSignedOut()}>
        <Navigate href={signInAddress()} />
      </Match>
      <Match when={me.error}>
        {(error) => (
          <main class="mx-auto w-full max-w-xl p-6">
            <ProblemNote problem={problemBodyOf(error())} />
          </main>
        )}
      </Match>
      <Match when={me.data?.mustChangePassword}>
        <FirstPassword onChanged={() => void queries.invalidateQueries({ queryKey: meQuery().queryKey })} />
      </Match>
      <Match when={me.data}>
        {(person) => (
          <>
            <a class="skip-link" href="#main">
              {t('shell.skip')}
            </a>
            <TopBar me={person()} />
            <Suspense fallback={<p class="p-8 text-ink-3">{t('common.loading')}</p>}>
              {props.children}
            </Suspense>
          </>
        )}
      </Match>
    </Switch>
  );
}
