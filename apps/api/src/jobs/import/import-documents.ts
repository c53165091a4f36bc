import { and, asc, count, eq, isNotNull, isNull } from 'drizzle-orm';
import { jobItems } from '../../database/schema.ts';
import { noCounts, type JobCounts } from '../job-wire.ts';
import type { JobProgress } from '../job-progress.ts';
import type { JobRow } from '../job-record.ts';
import type { RequestOf } from '../job-request.ts';
import { scopeOfJob } from '../scope-of-job.ts';
import { importItem, type ImportContext } from './import-item.ts';

/** Files that are at work at the same time: while one is read in a worker, another is stored. */
const AT_ONCE = 3;
const PAGE = 200;

/** Imports the files of a job that have not come to their end yet. */
export async function importDocuments(
  context: Omit<ImportContext, 'job' | 'request' | 'scope'>,
  job: JobRow,
  request: RequestOf<'import'>,
  progress: JobProgress,
): Promise<void> {
  const { db } = context;
  const scope = await scopeOfJob(db, job);
  const counts = await countOutcomes(context, job);
  await progress.begin({ total: job.total ?? 0, ...counts });
  for (;;) {
    const waiting = await db
      .select({ position: jobItems.position, name: jobItems.name })
      .from(jobItems)
      .where(and(ofJob(job), isNull(jobItems.outcome)))
      .orderBy(asc(jobItems.position))
      .limit(PAGE);
    if (waiting.length === 0) return;
    const next = waiting.values();
    // Several hands take from one pile; the first failure ends them all, after what is in hand.
    const hand = async () => {
      for (const item of next) {
        progress.signal.throwIfAborted();
        await progress.step(await importItem({ ...context, job, request, scope }, item));
      }
    };
    const hands = await Promise.allSettled(Array.from({ length: AT_ONCE }, hand));
    for (const ended of hands) if (ended.status === 'rejected') throw ended.reason;
  }
}

async function countOutcomes(
  { db }: Pick<ImportContext, 'db'>,
  job: JobRow,
): Promise<{ readonly done: number; readonly counts: JobCounts }> {
  const rows = await db
    .select({ outcome: jobItems.outcome, files: count() })
    .from(jobItems)
    .where(and(ofJob(job), isNotNull(jobItems.outcome)))
    .groupBy(jobItems.outcome);
  const counts: Record<string, number> = { ...noCounts, ignored: job.counts.ignored };
  for (const { outcome, files } of rows) if (outcome) counts[outcome] = files;
  // The keys of `noCounts`, and outcomes, which are among them.
  return { done: rows.reduce((sum, { files }) => sum + files, 0), counts: counts as JobCounts };
}

function ofJob({ jurisdiction, id }: JobRow) {
  return and(eq(jobItems.jurisdiction, jurisdiction), eq(jobItems.jobId, id));
}
