import { createRoute } from '@hono/zod-openapi';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { idParam } from '../../reports/report-wire.ts';
import { scopeOf } from '../../reports/scope.ts';
import { jobOf, loadJob } from '../job-record.ts';
import { job } from '../job-wire.ts';

/** A job and how far it is. */
export const readJob = defineRoute(
  createRoute({
    method: 'get',
    path: '/jobs/{id}',
    tags: ['jobs'],
    summary: 'Read a job',
    request: { params: idParam },
    responses: { 200: jsonResponse(job, 'The job'), ...problemResponses(400, 401, 403, 404) },
  }),
  async (c) => {
    const record = await loadJob(c.get('services').database.db, scopeOf(c), c.req.valid('param').id);
    return c.json(jobOf(record), 200);
  },
);
