import { A, useParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createEffect, For, Match, on, onCleanup, Show, Switch } from 'solid-js';
import { problemBodyOf } from '../api/api-problem.ts';
import { ProblemNote } from '../controls/problem-note.tsx';
import { saveAddress } from '../controls/save-file.ts';
import { JobItems } from '../jobs/job-items.tsx';
import { describeJob, JobState } from '../jobs/job-state.tsx';
import { followJob, listJobItems, readJob, type Job, type JobItem } from '../jobs/jobs-api.ts';
import { formatDate, local, t } from '../language/language.ts';
import { PageHead } from '../shell/page-head.tsx';

const outcomes = ['report', 'doubt', 'duplicate', 'problem'] as const;

/** One job as it goes on: how far, what became of each file, what it made. */
export function JobPage() {
  const params = useParams<{ id: string }>();
  const queries = useQueryClient();
  const key = () => ['jobs', 'one', params.id];
  const job = useQuery(() => ({ queryKey: key(), queryFn: () => readJob(params.id) }));
  const items = useQuery(() => ({
    queryKey: ['jobs', 'items', params.id, job.data?.version],
    queryFn: () => readAllItems(params.id),
    enabled: job.data?.request.kind === 'import',
    placeholderData: (before) => before,
  }));
  createEffect(
    on(
      () => params.id,
      (id) => onCleanup(followJob(id, (next) => queries.setQueryData<Job>(key(), next))),
    ),
  );
  return (
    <main id="main" class="page">
      <Switch>
        <Match when={job.error}>{(error) => <ProblemNote problem={problemBodyOf(error())} />}</Match>
        <Match when={job.isPending}>
          <span class="skeleton h-64" />
        </Match>
        <Match when={job.data}>
          {(data) => (
            <>
              <PageHead
                title={describeJob(data())}
                text={`${data().createdBy.name} · ${formatDate(data().createdAt, true)}`}
              >
                <A class="btn" href="/jobs">
                  {t('jobs.back')}
                </A>
                <Result job={data()} />
              </PageHead>
              <Progress job={data()} />
              <Show when={data().request.kind === 'import'}>
                <JobItems items={items.data ?? []} isLoading={items.isPending} />
              </Show>
            </>
          )}
        </Match>
      </Switch>
    </main>
  );
}

function Result(props: { readonly job: Job }) {
  return (
    <Show when={props.job.state === 'done' ? props.job.result : null}>
      {(result) => (
        <button
          type="button"
          class="btn btn-primary"
          onClick={() => saveAddress(`/api/v1/jobs/${props.job.id}/result`, result().name)}
        >
          {t('files.download')} {result().name}
        </button>
      )}
    </Show>
  );
}

function Progress(props: { readonly job: Job }) {
  return (
    <div class="card mb-5 space-y-3 p-4" role="status">
      <JobState job={props.job} />
      <Show when={props.job.request.kind === 'import'}>
        <p class="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2 numerals">
          <For each={outcomes}>
            {(each) => (
              <span>
                {t(`jobs.outcomes.${each}`)} {props.job.counts[each]}
              </span>
            )}
          </For>
        </p>
      </Show>
      <For each={props.job.problems}>
        {({ code, message }) => (
          <p class="problem-note">
            <span>
              {local(message)} <span class="text-xs">{code}</span>
            </span>
          </p>
        )}
      </For>
    </div>
  );
}

async function readAllItems(id: string): Promise<readonly JobItem[]> {
  const all: JobItem[] = [];
  let cursor: string | undefined;
  do {
    // oxlint-disable-next-line no-await-in-loop -- pages come one after the other
    const page = await listJobItems(id, cursor);
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return all;
}
