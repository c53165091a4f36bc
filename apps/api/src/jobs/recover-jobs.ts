import { and, eq, lt, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { jobs } from '../database/schema.ts';
import type { JobKey } from './jobs.ts';
import { jobProblems } from './problems.ts';

/** A job that lost its worker so often in a row is not begun again: it may be what kills it. */
const MOST_LOSSES = 3;

/** A job that is to be put in the queue. */
export type Recovered = JobKey & { readonly messageId: string };

/**
 * Frees the jobs whose workers are gone, and gives them, together with those that wait without a message, as after a
 * crash between writing the row and sending it. A message of the same id is sent once only.
 */
export async function recoverJobs(db: Database): Promise<readonly Recovered[]> {
  const key = { jurisdiction: jobs.jurisdiction, id: jobs.id, messageId: jobs.messageId };
  const lost = and(eq(jobs.state, 'running'), lt(jobs.leaseUntil, sql`now()`));
  const version = sql`${jobs.version} + 1`;
  await db
    .update(jobs)
    .set({
      state: 'failed',
      version,
      owner: null,
      finishedAt: sql`now()`,
      problems: [jobProblems.workerLost({ times: MOST_LOSSES + 1 })],
    })
    .where(and(lost, sql`${jobs.losses} >= ${MOST_LOSSES}`));
  const freed = await db
    .update(jobs)
    .set({ ...freedJob, losses: sql`${jobs.losses} + 1` })
    .where(lost)
    .returning(key);
  const waiting = await db
    .select(key)
    .from(jobs)
    .where(and(eq(jobs.state, 'queued'), lt(jobs.createdAt, sql`now() - interval '30 seconds'`)));
  return [...freed, ...waiting.filter(({ id }) => !freed.some((each) => each.id === id))];
}

/** Puts a job back for others, when its process is asked to stop. */
export async function releaseJob(db: Database, owner: string): Promise<readonly Recovered[]> {
  return db
    .update(jobs)
    .set(freedJob)
    .where(and(eq(jobs.owner, owner), eq(jobs.state, 'running')))
    .returning({ jurisdiction: jobs.jurisdiction, id: jobs.id, messageId: jobs.messageId });
}

const freedJob = {
  state: 'queued' as const,
  owner: null,
  leaseUntil: null,
  messageId: sql`gen_random_uuid()`,
  version: sql`${jobs.version} + 1`,
};
