import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import { saveAddress } from '../controls/save-file.ts';
import type { Column } from '../data-table/column.ts';
import { DataTable } from '../data-table/data-table.tsx';
import { formatDate, t } from '../language/language.ts';
import { describeJob, JobState } from './job-state.tsx';
import { isFinal, type Job } from './jobs-api.ts';

/** Every job in reach: what it is, how far it is, what came of it. */
export function JobTable(props: {
  readonly jobs: readonly Job[];
  readonly isLoading: boolean;
  readonly onCancel: (job: Job) => void;
}) {
  const columns: readonly Column<Job>[] = [
    {
      id: 'job',
      header: () => t('jobs.job'),
      value: describeJob,
      cell: (job) => (
        <A class="link" href={`/jobs/${job.id}`}>
          {describeJob(job)}
        </A>
      ),
      isHeading: true,
    },
    {
      id: 'state',
      header: () => t('jobs.state'),
      value: ({ state }) => t(`jobs.states.${state}`),
      cell: (job) => <JobState job={job} />,
    },
    {
      id: 'problems',
      header: () => t('jobs.problems'),
      value: ({ counts, problems }) => counts.problem + problems.length,
      align: 'end',
    },
    { id: 'by', header: () => t('jobs.by'), value: ({ createdBy }) => createdBy.name },
    {
      id: 'at',
      header: () => t('jobs.at'),
      value: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => formatDate(createdAt, true),
    },
  ];
  return (
    <DataTable
      name="jobs"
      caption={t('jobs.title')}
      columns={columns}
      rows={props.jobs}
      isLoading={props.isLoading}
      actions={(job) => (
        <>
          <Show when={job.state === 'done' ? job.result : null}>
            {(result) => (
              <button
                type="button"
                class="btn btn-small"
                onClick={() => saveAddress(`/api/v1/jobs/${job.id}/result`, result().name)}
              >
                {t('files.download')}
              </button>
            )}
          </Show>
          <Show when={!isFinal(job)}>
            <button type="button" class="btn btn-small" onClick={() => props.onCancel(job)}>
              {t('jobs.cancel')}
            </button>
          </Show>
        </>
      )}
    />
  );
}
