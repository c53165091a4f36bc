import { useQuery } from '@tanstack/solid-query';
import { Match, Switch } from 'solid-js';
import { t } from '../language/language.ts';
import { may, meQuery } from '../session/session.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { ReviewerStart } from '../start/reviewer-start.tsx';
import { WriterStart } from '../start/writer-start.tsx';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import '../start/start.css';

/** The page that the day begins with: what is due and what came back, or who waits to be reviewed. */
export function StartPage() {
  const me = useQuery(meQuery);
  const isReviewer = () => may(me.data, 'GET /api/v1/rollups/{year}');
  return (
    <main id="main" class="mx-auto w-full max-w-5xl px-4 py-6 sm:px-6 sm:py-8">
      <PageTitle text={t('start.title')} />
      <h1 class="text-xl font-semibold">{t('start.hello', { name: me.data?.name ?? '' })}</h1>
      <p class="mb-6 text-ink-3">{me.data?.agency?.name ?? me.data?.jurisdiction.name}</p>
      <Switch>
        <Match when={me.data && isReviewer()}>
          <ReviewerStart />
        </Match>
        <Match when={me.data}>
          <WriterStart />
        </Match>
      </Switch>
    </main>
  );
}
