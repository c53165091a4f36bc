import { and, eq, inArray, sql } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import { jobs } from '../../database/schema.ts';
import { decodeCursor, encodeCursor } from '../../http/cursor.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { callerOf, scopeOf } from '../../reports/scope.ts';
import { jobOf, jobsInScope, selectJobs } from '../job-record.ts';
import { job, jobStates } from '../job-wire.ts';

const cursorShape = z.tuple([z.string(), z.uuid()]);

const query = z.object({
  state: z
    .enum(['active', ...jobStates])
    .optional()
    .openapi({ description: '`active`: those that have not come to their end.' }),
  mine: z.enum(['true', 'false']).default('false').openapi({ description: 'Only those of the caller.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50).openapi({ type: 'integer' }),
  cursor: z.string().max(4000).optional().openapi({ description: '`nextCursor` of the page before.' }),
});

/** Jobs within the caller's reach, newest first. */
export const listJobs = defineRoute(
  createRoute({
    method: 'get',
    path: '/jobs',
    tags: ['jobs'],
    summary: 'List jobs',
    request: { query },
    responses: {
      200: jsonResponse(
        z.object({ items: z.array(job), nextCursor: z.string().nullable() }),
        'A page of jobs',
      ),
      ...problemResponses(400, 401, 403),
    },
  }),
  async (c) => {
    const { state, mine, limit, cursor } = c.req.valid('query');
    const { db } = c.get('services').database;
    const after = cursor === undefined ? undefined : decodeCursor(cursor, cursorShape);
    const records = await selectJobs(
      db,
      and(
        jobsInScope(db, scopeOf(c)),
        state === undefined ? undefined : inArray(jobs.state, statesOf(state)),
        mine === 'true' ? eq(jobs.createdBy, callerOf(c).id) : undefined,
        after === undefined
          ? undefined
          : sql`(${jobs.createdAt}, ${jobs.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
      ),
      limit + 1,
    );
    const page = records.slice(0, limit);
    const last = page.at(-1);
    const nextCursor =
      last && records.length > limit ? encodeCursor([last.createdAt.toISOString(), last.id]) : null;
    return c.json({ items: page.map(jobOf), nextCursor }, 200);
  },
);

function statesOf(state: NonNullable<z.infer<typeof query>['state']>) {
  return state === 'active' ? (['receiving', 'queued', 'running'] as const) : [state];
}
