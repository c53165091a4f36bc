import { A, useParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createResource, Match, Show, Switch } from 'solid-js';
import { problemBodyOf } from '../api/api-problem.ts';
import { ProblemNote } from '../controls/problem-note.tsx';
import { t } from '../language/language.ts';
import { openReport } from '../report/open-report.ts';
import { ReportEditor } from '../report/report-editor.tsx';
import { meQuery } from '../session/session.ts';

/** One report, opened for reading or writing. */
export function ReportPage() {
  const params = useParams<{ id: string }>();
  const me = useQuery(meQuery);
  const queries = useQueryClient();
  const [opened] = createResource(
    () => me.data && { id: params.id, person: me.data.id },
    ({ id, person }) => openReport(id, person),
  );
  return (
    <Switch fallback={<Skeleton />}>
      <Match when={opened.error}>
        <main id="main" class="mx-auto w-full max-w-xl space-y-4 px-4 py-10">
          <ProblemNote problem={problemBodyOf(opened.error)} />
          <A href="/reports" class="btn inline-flex">
            {t('notFound.back')}
          </A>
        </main>
      </Match>
      <Match when={opened()}>
        {(report) => (
          // Another report is another editor with its own history.
          <Show when={report()} keyed>
            {(each) => (
              <ReportEditor
                opened={each}
                me={me.data}
                onLeave={() => void queries.invalidateQueries({ queryKey: ['reports'] })}
              />
            )}
          </Show>
        )}
      </Match>
    </Switch>
  );
}

function Skeleton() {
  return (
    <main id="main" class="mx-auto w-full max-w-4xl space-y-4 px-4 py-10" aria-busy="true">
      <p class="sr-only">{t('common.loading')}</p>
      <span class="skeleton h-8 w-2/3" />
      <span class="skeleton" />
      <span class="skeleton w-5/6" />
      <span class="skeleton h-64" />
    </main>
  );
}
