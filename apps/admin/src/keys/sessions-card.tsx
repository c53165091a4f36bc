import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import { createAttempt } from '../controls/attempt.ts';
import { ProblemNote } from '../controls/problem-note.tsx';
import { formatDate, t } from '../language/language.ts';
import { endSession, listSessions } from './keys-api.ts';

/** Where one is signed in; a machine that one no longer has is signed out from here. */
export function SessionsCard() {
  const queries = useQueryClient();
  const sessions = useQuery(() => ({ queryKey: ['sessions'], queryFn: listSessions }));
  const attempt = createAttempt();
  const end = (id: string) =>
    void attempt.run(() => endSession(id)).then(() => queries.invalidateQueries({ queryKey: ['sessions'] }));
  return (
    <section class="card mt-6 p-5">
      <h2 class="font-medium">{t('sessions.title')}</h2>
      <Show when={attempt.problem()}>{(problem) => <ProblemNote problem={problem()} />}</Show>
      <ul class="mt-2 divide-y divide-line">
        <For each={sessions.data}>
          {(session) => (
            <li class="flex items-center gap-4 py-2">
              <div class="min-w-0 flex-1">
                <p class="truncate">{session.userAgent ?? t('sessions.unknown')}</p>
                <p class="text-sm text-ink-3 numerals">
                  {session.address} · {formatDate(session.createdAt, true)}
                </p>
              </div>
              <Show
                when={!session.isCurrent}
                fallback={
                  <span class="pill" data-tone="good">
                    {t('sessions.current')}
                  </span>
                }
              >
                <button type="button" class="btn btn-small" onClick={() => end(session.id)}>
                  {t('sessions.end')}
                </button>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
