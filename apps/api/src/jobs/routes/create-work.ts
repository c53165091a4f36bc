import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import type { Env } from '../../http/env.ts';
import { jsonBody, jsonResponse } from '../../http/json-body.ts';
import { idempotencyOf } from '../../reports/idempotency.ts';
import { callerOf, scopeOf } from '../../reports/scope.ts';
import { createJob } from '../create-job.ts';
import { jobOf, loadJob } from '../job-record.ts';
import { exportRequest, renderRequest, type JobRequest } from '../job-request.ts';
import { job, type Job } from '../job-wire.ts';

const headers = z.object({ 'idempotency-key': z.string().optional() });
const responses = {
  202: jsonResponse(job, 'The job; follow it at its Location or by its events'),
  ...problemResponses(400, 401, 403, 415, 422),
};

/** Reports as files of one type, in an archive. */
export const createRender = defineRoute(
  createRoute({
    method: 'post',
    path: '/jobs/renders',
    tags: ['jobs'],
    summary: 'Render many reports',
    request: {
      headers,
      body: jsonBody(renderRequest.omit({ kind: true }), 'Which reports, as what'),
    },
    responses,
  }),
  async (c) => c.json(await queued(c, { kind: 'render', ...c.req.valid('json') }), 202),
);

/** The figures of a year as one table. */
export const createExport = defineRoute(
  createRoute({
    method: 'post',
    path: '/jobs/exports',
    tags: ['jobs'],
    summary: 'Export the figures of a year',
    request: { headers, body: jsonBody(exportRequest.omit({ kind: true }), 'Which year, as what') },
    responses,
  }),
  async (c) => c.json(await queued(c, { kind: 'export', ...c.req.valid('json') }), 202),
);

/** All reports checked anew, after rules have changed. */
export const createRecount = defineRoute(
  createRoute({
    method: 'post',
    path: '/jobs/recounts',
    tags: ['jobs'],
    summary: 'Count findings anew',
    request: { headers },
    responses,
  }),
  async (c) => c.json(await queued(c, { kind: 'recount' }), 202),
);

/** Writes the job and puts it in the queue; asked for again with the same key it is the job from before. */
async function queued(c: Context<Env>, request: JobRequest): Promise<Job> {
  const { database, jobs, now } = c.get('services');
  const idempotency = idempotencyOf(c.req.header('Idempotency-Key'), JSON.stringify(request));
  const caller = callerOf(c);
  const scope = scopeOf(c);
  const made = await createJob(database.db, {
    caller,
    scope,
    request,
    state: 'queued',
    idempotency,
    at: now(),
  });
  if (made.isNew) await jobs.enqueue(made.job);
  else c.header('Idempotency-Replayed', 'true');
  c.header('Location', `/api/v1/jobs/${made.job.id}`);
  return jobOf(await loadJob(database.db, scope, made.job.id));
}
