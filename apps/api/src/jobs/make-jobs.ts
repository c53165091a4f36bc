import type { Logger } from 'pino';
import type { OpenDatabase } from '../database/database.ts';
import type { HeldJob } from './job-progress.ts';
import type { Jobs, JobKey, JobWorks } from './jobs.ts';
import type { JobRow } from './job-record.ts';
import type { Queue, QueueName } from './queue/queue.ts';
import { recoverJobs, releaseJob, type Recovered } from './recover-jobs.ts';
import { runJob } from './run-job.ts';

/** Says that a queue has something new; the payload names it. */
const QUEUE_CHANNEL = 'nianbao_queue';
/** Says that a job changed; the payload is its id. */
export const JOBS_CHANNEL = 'nianbao_jobs';

export interface JobsOptions {
  readonly database: OpenDatabase;
  readonly works: JobWorks;
  readonly logger: Logger;
  readonly queue: Queue;
  /** Told when a job has ended. */
  readonly onEnd: (job: JobRow) => Promise<void>;
  /** For so long a worker that shows no sign of life keeps its job. */
  readonly leaseSeconds?: number | undefined;
  /** How often to look for jobs that lost their worker. */
  readonly recoverSeconds?: number | undefined;
}

/** The service's jobs on its database. Nothing runs before `start`. */
export function makeJobs(options: JobsOptions): Jobs {
  const { database, works, logger, queue, onEnd, leaseSeconds = 30, recoverSeconds = 10 } = options;
  const { db, signals } = database;
  const running = new Map<string, HeldJob>();
  const tell = ({ id }: JobKey) => signals.send(JOBS_CHANNEL, id);
  const enqueue = async ({ jurisdiction, id, messageId }: Recovered) => {
    await queue.send('jobs', { jurisdiction, id }, { id: messageId });
    await signals.send(QUEUE_CHANNEL, 'jobs' satisfies QueueName);
  };
  const recover = async () => {
    for (const job of await recoverJobs(db)) await enqueue(job);
  };
  let timer: NodeJS.Timeout | undefined;
  let stopListening: (() => Promise<void>) | undefined;
  return {
    queue,
    enqueue,
    tell,
    start: async () => {
      await queue.work('jobs', (key) =>
        runJob({ db, works, tell, onEnd, logger, leaseSeconds, running }, key),
      );
      // The payload is a name that a process of ours has sent.
      stopListening = await signals.listen(QUEUE_CHANNEL, (name) => queue.wake(name as QueueName));
      timer = setInterval(() => {
        recover().catch((error: unknown) => logger.error({ err: error }, 'jobs not recovered'));
      }, recoverSeconds * 1000);
      timer.unref();
    },
    stop: async () => {
      clearInterval(timer);
      await stopListening?.();
      for (const [owner, held] of running) {
        held.abort();
        for (const job of await releaseJob(db, owner)) await enqueue(job);
      }
      await queue.stop();
    },
  };
}
