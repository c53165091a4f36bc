import { A } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createEffect, onCleanup, Show } from 'solid-js';
import { t } from '../language/language.ts';
import { followJob, isFinal, listJobs, type Job } from './jobs-api.ts';

/** Somebody else's window may have begun a job; one's own begin with an event. In milliseconds. */
const LOOK_AGAIN = 60_000;

export const activeJobsKey = ['jobs', 'active'] as const;

/** One's own jobs at work, in the bar over every page; nothing while there are none. */
export function ActiveJobs() {
  const queries = useQueryClient();
  const active = useQuery(() => ({
    queryKey: activeJobsKey,
    queryFn: async () => (await listJobs({ active: true })).items,
    refetchInterval: LOOK_AGAIN,
  }));
  const first = () => active.data?.[0];
  createEffect(() => {
    const id = first()?.id;
    if (id === undefined) return;
    onCleanup(
      followJob(id, (job) => {
        queries.setQueryData<readonly Job[]>(activeJobsKey, (now) =>
          now?.flatMap((each) => (each.id === job.id ? (isFinal(job) ? [] : [job]) : [each])),
        );
        if (isFinal(job)) void queries.invalidateQueries({ queryKey: ['jobs'] });
      }),
    );
  });
  return (
    <Show when={first()}>
      {(job) => (
        <A
          class="btn btn-quiet gap-2"
          href="/jobs"
          aria-label={t('jobs.active', { count: active.data?.length ?? 0 })}
        >
          <progress class="progress w-16" aria-hidden="true" value={shareOf(job())} max={1} />
          <span class="text-sm numerals max-sm:hidden">
            {job().done}/{job().total ?? '…'}
          </span>
        </A>
      )}
    </Show>
  );
}

function shareOf({ done, total }: Job): number | undefined {
  return total === null || total === 0 ? undefined : done / total;
}
