import { and, eq, notInArray, sql } from 'drizzle-orm';
import { createRoute } from '@hono/zod-openapi';
import { jobFiles, jobs } from '../../database/schema.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { Refusal } from '../../http/refusal.ts';
import { grantOf, permissions } from '../../identity/permissions.ts';
import { identityProblems } from '../../identity/problems.ts';
import { idParam } from '../../reports/report-wire.ts';
import { callerOf, scopeOf } from '../../reports/scope.ts';
import { jobOf, loadJob } from '../job-record.ts';
import { job } from '../job-wire.ts';

/** Stops a job after what is in hand. What it did stays; one that has ended stays as it is. */
export const cancelJob = defineRoute(
  createRoute({
    method: 'delete',
    path: '/jobs/{id}',
    tags: ['jobs'],
    summary: 'Cancel a job',
    request: { params: idParam },
    responses: { 200: jsonResponse(job, 'The job as it ended'), ...problemResponses(400, 401, 403, 404) },
  }),
  async (c) => {
    const { database, jobs: service, now } = c.get('services');
    const { db } = database;
    const scope = scopeOf(c);
    const record = await loadJob(db, scope, c.req.valid('param').id);
    const { jurisdiction, id } = record;
    const { id: callerId, role } = callerOf(c);
    if (record.createdBy !== callerId && grantOf(permissions['POST /api/v1/jobs/imports'], role) === 'none')
      throw new Refusal(identityProblems.denied());
    const cancelled = await db
      .update(jobs)
      .set({
        state: 'cancelled',
        owner: null,
        leaseUntil: null,
        finishedAt: now(),
        version: sql`${jobs.version} + 1`,
      })
      .where(
        and(
          eq(jobs.jurisdiction, jurisdiction),
          eq(jobs.id, id),
          notInArray(jobs.state, ['done', 'failed', 'cancelled']),
        ),
      )
      .returning({ id: jobs.id });
    if (cancelled.length > 0) {
      await db.delete(jobFiles).where(and(eq(jobFiles.jurisdiction, jurisdiction), eq(jobFiles.jobId, id)));
      await service.tell(record);
    }
    return c.json(jobOf(await loadJob(db, scope, id)), 200);
  },
);
