import { and, eq, sql } from 'drizzle-orm';
import type { Problem } from '@nianbao/core';
import type { Database } from '../database/database.ts';
import { jobs } from '../database/schema.ts';
import type { JobRow } from './job-record.ts';
import type { ItemOutcome, JobCounts } from './job-wire.ts';
import type { JobKey } from './jobs.ts';

/** A job was cancelled, or another process has it by now. */
export class JobStopped extends Error {
  constructor() {
    super('The job is no longer ours');
    this.name = 'JobStopped';
  }
}

/** Progress is written at most so often: those who follow see no more, and the database has other work. */
const WRITE_EVERY_MS = 250;

export interface JobProgress {
  /** Aborted when the job is no longer ours, so that work in hand can be dropped. */
  readonly signal: AbortSignal;
  /** What a job that goes on begins from. */
  readonly begin: (state: {
    readonly total: number;
    readonly done?: number;
    readonly counts?: JobCounts;
  }) => Promise<void>;
  /**
   * One more is done.
   * @throws JobStopped when the job was cancelled or taken over.
   */
  readonly step: (outcome?: ItemOutcome) => Promise<void>;
  /** Something that had to be left out. */
  readonly report: (problem: Problem) => void;
}

/** How far a job came: what the work says, written to the table as long as this worker holds the lease. */
export interface HeldJob extends JobProgress {
  /** Writes what there is to be written and prolongs the lease. @throws JobStopped */
  readonly flush: (final?: Partial<typeof jobs.$inferInsert>) => Promise<void>;
  readonly problems: () => readonly Problem[];
  readonly abort: () => void;
}

export interface Lease {
  readonly owner: string;
  readonly seconds: number;
}

/** A job within the lease of a worker. */
export function holdJob(
  db: Database,
  job: JobRow,
  { owner, seconds }: Lease,
  tell: (job: JobKey) => Promise<void>,
): HeldJob {
  const stopped = new AbortController();
  const problems: Problem[] = [];
  let { done, total, counts } = job;
  let writtenAt = 0;
  let cameForward = false;

  const flush = async (final: Partial<typeof jobs.$inferInsert> = {}): Promise<void> => {
    writtenAt = Date.now();
    const written = await db
      .update(jobs)
      .set({
        done,
        total,
        counts,
        problems,
        // A sign of life is no progress: a file that kills its worker would do so for ever.
        ...(cameForward ? { losses: 0 } : {}),
        version: sql`${jobs.version} + 1`,
        leaseUntil: leaseFor(seconds),
        ...final,
      })
      .where(
        and(
          eq(jobs.jurisdiction, job.jurisdiction),
          eq(jobs.id, job.id),
          eq(jobs.owner, owner),
          eq(jobs.state, 'running'),
        ),
      )
      .returning({ id: jobs.id });
    if (written.length === 0) {
      stopped.abort();
      throw new JobStopped();
    }
    await tell(job);
  };
  return {
    signal: stopped.signal,
    begin: async (state) => {
      ({ total } = state);
      done = state.done ?? 0;
      counts = state.counts ?? counts;
      await flush();
    },
    step: async (outcome) => {
      if (stopped.signal.aborted) throw new JobStopped();
      done += 1;
      cameForward = true;
      if (outcome) counts = { ...counts, [outcome]: counts[outcome] + 1 };
      if (Date.now() - writtenAt >= WRITE_EVERY_MS) await flush();
    },
    report: (problem) => void problems.push(problem),
    flush,
    problems: () => problems,
    abort: () => stopped.abort(),
  };
}

/** The moment until which a lease runs, by the clock of the database: those of several machines differ. */
export function leaseFor(seconds: number) {
  return sql`now() + make_interval(secs => ${seconds})`;
}
