import { useNavigate } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { problemBodyOf } from '../api/api-problem.ts';
import { EmptyState } from '../controls/empty-state.tsx';
import { Icon } from '../controls/icon.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { BulkImportDialog } from '../jobs/bulk-import-dialog.tsx';
import { JobTable } from '../jobs/job-table.tsx';
import { cancelJob, isFinal, listJobs, type Job } from '../jobs/jobs-api.ts';
import { NewJobMenu } from '../jobs/new-job-menu.tsx';
import { t } from '../language/language.ts';
import { currentReportingYear } from '../report-list/reporting-years.ts';
import { may, meQuery } from '../session/session.ts';
import { notify } from '../shell/notices.tsx';
import { PageHead } from '../shell/page-head.tsx';

/** While something is at work the list is looked at so often, in milliseconds. */
const LOOK_AGAIN = 1_500;

/** Work that takes longer than a page waits: what is at work, what came of it. */
export function JobsPage() {
  const me = useQuery(meQuery);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isImporting, setImporting] = createSignal(false);
  const jobs = useQuery(() => ({
    queryKey: ['jobs', 'all'],
    queryFn: async () => (await listJobs()).items,
    refetchInterval: (query: { state: { data: readonly Job[] | undefined } }) =>
      query.state.data?.every(isFinal) ? false : LOOK_AGAIN,
  }));
  const refresh = () => queries.invalidateQueries({ queryKey: ['jobs'] });
  /** Does something with jobs and says why when it cannot. */
  const attempt = async (act: () => Promise<unknown>) => {
    try {
      await act();
      await refresh();
    } catch (error) {
      notify({ tone: 'bad', text: problemBodyOf(error).messages });
    }
  };
  return (
    <main id="main" class="page">
      <PageHead title={t('jobs.title')} text={t('jobs.text')}>
        <NewJobMenu
          year={currentReportingYear()}
          mayRecount={may(me.data, 'POST /api/v1/jobs/recounts')}
          onStart={(start) => void attempt(start)}
        />
        <Show when={may(me.data, 'POST /api/v1/jobs/imports')}>
          <button type="button" class="btn btn-primary" onClick={() => setImporting(true)}>
            <Icon name="upload" />
            {t('jobs.import')}
          </button>
        </Show>
      </PageHead>
      <Switch>
        <Match when={jobs.error}>{(error) => <ProblemNote problem={problemBodyOf(error())} />}</Match>
        <Match when={jobs.data?.length === 0}>
          <EmptyState icon="clock" title={t('jobs.none')} text={t('jobs.noneText')} />
        </Match>
        <Match when={true}>
          <JobTable
            jobs={jobs.data ?? []}
            isLoading={jobs.isPending}
            onCancel={(job) => void attempt(() => cancelJob(job.id))}
          />
        </Match>
      </Switch>
      <BulkImportDialog
        isOpen={isImporting()}
        onClose={() => setImporting(false)}
        onMade={(job) => {
          setImporting(false);
          void refresh();
          navigate(`/jobs/${job.id}`);
        }}
      />
    </main>
  );
}
