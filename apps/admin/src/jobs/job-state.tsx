import { Show } from 'solid-js';
import { t } from '../language/language.ts';
import { isFinal, type Job } from './jobs-api.ts';

const tones = {
  receiving: undefined,
  queued: undefined,
  running: undefined,
  done: 'good',
  failed: 'bad',
  cancelled: 'warn',
} as const satisfies Record<Job['state'], string | undefined>;

/** What a job is for, in words. */
export function describeJob({ request }: Pick<Job, 'request'>): string {
  switch (request.kind) {
    case 'import':
      return t('jobs.kinds.import');
    case 'render':
      return t('jobs.kinds.render', { type: request.to.toUpperCase(), year: request.year ?? '' });
    case 'export':
      return t('jobs.kinds.export', { type: request.to.toUpperCase(), year: request.year });
    case 'recount':
      return t('jobs.kinds.recount');
  }
}

/** The state of a job, and how far it is while it works. */
export function JobState(props: { readonly job: Job }) {
  const share = () =>
    props.job.total === null || props.job.total === 0 ? undefined : props.job.done / props.job.total;
  return (
    <span class="inline-flex items-center gap-3">
      <span class="pill" data-tone={tones[props.job.state]}>
        {t(`jobs.states.${props.job.state}`)}
      </span>
      <Show when={!isFinal(props.job)}>
        <progress class="progress w-28" aria-label={describeJob(props.job)} value={share()} max={1} />
      </Show>
      <Show when={props.job.total !== null}>
        <span class="text-sm text-ink-3 numerals">
          {props.job.done}/{props.job.total}
        </span>
      </Show>
    </span>
  );
}
