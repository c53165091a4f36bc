import type { JobKind } from './job-request.ts';
import type { JobRow } from './job-record.ts';
import type { JobProgress } from './job-progress.ts';
import type { Queue } from './queue/queue.ts';

/** Names a job among all jurisdictions. */
export interface JobKey {
  readonly jurisdiction: string;
  readonly id: string;
}

/** The service's jobs: what puts them in the queue and works on them. */
export interface Jobs {
  readonly queue: Queue;
  /** Puts a job that stands in the table in the queue. */
  readonly enqueue: (job: JobKey & { readonly messageId: string }) => Promise<void>;
  /** Tells all who follow a job, in any process, that it changed. */
  readonly tell: (job: JobKey) => Promise<void>;
  /** Begins to work on jobs in this process, and to look for those that lost their worker. */
  readonly start: () => Promise<void>;
  /** Puts what runs here back for others, and stops. */
  readonly stop: () => Promise<void>;
}

/** Work of one kind. It may be begun again after a crash, and then goes on where the database says it stands. */
export type JobWork = (job: JobRow, progress: JobProgress) => Promise<void>;
export type JobWorks = Readonly<Record<JobKind, JobWork>>;
