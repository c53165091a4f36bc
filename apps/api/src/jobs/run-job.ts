import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Logger } from 'pino';
import type { Database } from '../database/database.ts';
import { jobs } from '../database/schema.ts';
import { Refusal } from '../http/refusal.ts';
import { holdJob, JobStopped, leaseFor, type HeldJob } from './job-progress.ts';
import type { JobRow } from './job-record.ts';
import type { JobKey, JobWorks } from './jobs.ts';
import { jobProblems } from './problems.ts';

export interface JobRunner {
  readonly db: Database;
  readonly works: JobWorks;
  readonly tell: (job: JobKey) => Promise<void>;
  /** Told when a job has ended. */
  readonly onEnd: (job: JobRow) => Promise<void>;
  readonly logger: Logger;
  /** For so long a worker that shows no sign of life keeps its job. */
  readonly leaseSeconds: number;
  /** Jobs that run in this process, with the way to stop them. */
  readonly running: Map<string, HeldJob>;
}

/** Works on a job if it still waits; a message about a job that somebody has or that has ended is nothing to do. */
export async function runJob(runner: JobRunner, key: JobKey): Promise<void> {
  const { db, works, tell, leaseSeconds, running } = runner;
  const owner = randomUUID();
  const job = await claim(runner, key, owner);
  if (!job) return;
  const held = holdJob(db, job, { owner, seconds: leaseSeconds }, tell);
  running.set(owner, held);
  // A step may take longer than the lease; one that was lost shows at the next step.
  const heartbeat = setInterval(
    () => {
      held.flush().catch((error: unknown) => {
        if (!(error instanceof JobStopped))
          runner.logger.warn({ err: error }, 'lease of a job not prolonged');
      });
    },
    (leaseSeconds * 1000) / 3,
  );
  try {
    await tell(key);
    await works[job.request.kind](job, held);
    await end(held, 'done');
    await runner.onEnd(job);
  } catch (error) {
    if (await giveUp(runner, key, held, error)) await runner.onEnd(job);
  } finally {
    clearInterval(heartbeat);
    running.delete(owner);
  }
}

async function claim(
  { db, leaseSeconds }: JobRunner,
  key: JobKey,
  owner: string,
): Promise<JobRow | undefined> {
  const [job] = await db
    .update(jobs)
    .set({ state: 'running', owner, leaseUntil: leaseFor(leaseSeconds), startedAt: new Date() })
    .where(and(eq(jobs.jurisdiction, key.jurisdiction), eq(jobs.id, key.id), eq(jobs.state, 'queued')))
    .returning();
  return job;
}

function end(held: HeldJob, state: 'done' | 'failed'): Promise<void> {
  return held.flush({ state, owner: null, leaseUntil: null, finishedAt: new Date() });
}

/** Whether the job was ours to end. */
async function giveUp({ logger }: JobRunner, key: JobKey, held: HeldJob, error: unknown): Promise<boolean> {
  if (error instanceof JobStopped || held.signal.aborted) return false;
  if (error instanceof Refusal) for (const problem of error.problems) held.report(problem);
  else {
    const number = randomUUID();
    logger.error({ err: error, job: key.id, number }, 'job failed');
    held.report(jobProblems.failed({ detail: number }));
  }
  try {
    await end(held, 'failed');
    return true;
  } catch (lost) {
    if (!(lost instanceof JobStopped)) throw lost;
    return false;
  }
}
