import { and, desc, eq, inArray, type SQL } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { agencies, jobs, users } from '../database/schema.ts';
import { Refusal } from '../http/refusal.ts';
import { agenciesInScope, type Scope } from '../reports/scope.ts';
import type { Job } from './job-wire.ts';
import { jobProblems } from './problems.ts';

export type JobRow = typeof jobs.$inferSelect;
/** A job and the name of who asked for it. */
export type JobRecord = JobRow & { readonly creatorName: string | null };

/**
 * The jobs that a scope covers: those that reach no further than it does. Somebody who speaks for one agency sees
 * nothing of a job that an office with its seat there has made for all agencies below.
 */
export function jobsInScope(db: Database, scope: Scope): SQL | undefined {
  const here = eq(jobs.jurisdiction, scope.jurisdiction);
  switch (scope.reach.kind) {
    case 'jurisdiction':
      return here;
    case 'agency':
      return and(here, eq(jobs.agencyId, scope.reach.id), eq(jobs.reach, 'agency'));
    case 'subtree': {
      const within = db.select({ id: agencies.id }).from(agencies).where(agenciesInScope(scope));
      return and(here, inArray(jobs.agencyId, within));
    }
  }
}

/** Jobs by a condition, newest first. */
export async function selectJobs(
  db: Database,
  where: SQL | undefined,
  limit: number,
): Promise<readonly JobRecord[]> {
  const rows = await db
    .select({ job: jobs, creatorName: users.name })
    .from(jobs)
    .leftJoin(users, eq(users.id, jobs.createdBy))
    .where(where)
    .orderBy(desc(jobs.createdAt), desc(jobs.id))
    .limit(limit);
  return rows.map(({ job, creatorName }) => ({ ...job, creatorName }));
}

/** @throws Refusal (404) when there is no such job within the scope. */
export async function loadJob(db: Database, scope: Scope, id: string): Promise<JobRecord> {
  const [record] = await selectJobs(db, and(jobsInScope(db, scope), eq(jobs.id, id)), 1);
  if (!record) throw new Refusal(jobProblems.notFound({ id }));
  return record;
}

/** A job as it goes over the wire. */
export function jobOf(record: JobRecord): Job {
  const { resultName, resultType, resultSize, resultUntil } = record;
  const hasResult = resultName !== null && resultType !== null && resultSize !== null && resultUntil !== null;
  return {
    id: record.id,
    request: record.request,
    state: record.state,
    done: record.done,
    total: record.total,
    counts: record.counts,
    problems: [...record.problems],
    result: hasResult
      ? { name: resultName, type: resultType, size: resultSize, until: resultUntil.toISOString() }
      : null,
    createdBy: { id: record.createdBy, name: record.creatorName ?? '' },
    createdAt: record.createdAt.toISOString(),
    startedAt: record.startedAt?.toISOString() ?? null,
    finishedAt: record.finishedAt?.toISOString() ?? null,
    version: record.version,
  };
}
