import { and, eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { jobs } from '../database/schema.ts';
import { Refusal } from '../http/refusal.ts';
import type { Caller } from '../identity/identity.ts';
import type { Idempotency } from '../reports/idempotency.ts';
import { storageProblems } from '../reports/problems.ts';
import type { Scope } from '../reports/scope.ts';
import type { JobRow } from './job-record.ts';
import type { JobRequest } from './job-request.ts';
import { noCounts } from './job-wire.ts';
import { reachColumns } from './scope-of-job.ts';

export interface NewJob {
  readonly caller: Caller;
  readonly scope: Scope;
  readonly request: JobRequest;
  readonly state: 'receiving' | 'queued';
  readonly idempotency: Idempotency | undefined;
  readonly at: Date;
}

/**
 * Writes a new job, or gives the one that the same Idempotency-Key made before.
 * @throws Refusal (422) when the key was used for something else.
 */
export async function createJob(
  db: Database,
  { caller, scope, request, state, idempotency, at }: NewJob,
): Promise<{ readonly job: JobRow; readonly isNew: boolean }> {
  const [job] = await db
    .insert(jobs)
    .values({
      jurisdiction: caller.jurisdiction,
      request,
      state,
      ...reachColumns(caller, scope),
      counts: noCounts,
      createdBy: caller.id,
      createdAt: at,
      idempotencyKey: idempotency?.key ?? null,
      fingerprint: idempotency?.fingerprint ?? null,
    })
    .onConflictDoNothing({ target: [jobs.jurisdiction, jobs.createdBy, jobs.idempotencyKey] })
    .returning();
  if (job) return { job, isNew: true };
  const known = await findByKey(db, caller, idempotency?.key ?? '');
  if (!known || known.fingerprint !== idempotency?.fingerprint)
    throw new Refusal(storageProblems.idempotencyReused());
  return { job: known, isNew: false };
}

async function findByKey(db: Database, caller: Caller, key: string): Promise<JobRow | undefined> {
  const [job] = await db
    .select()
    .from(jobs)
    .where(
      and(
        eq(jobs.jurisdiction, caller.jurisdiction),
        eq(jobs.createdBy, caller.id),
        eq(jobs.idempotencyKey, key),
      ),
    );
  return job;
}
