import { createRoute, z } from '@hono/zod-openapi';
import { defineRoute, problemResponses } from '../http/define-route.ts';
import { jsonResponse } from '../http/json-body.ts';
import { requestProblems } from '../http/problems.ts';
import { Refusal } from '../http/refusal.ts';

const alive = z.object({ status: z.literal('ok') });

/** The process answers. */
export const health = defineRoute(
  createRoute({
    method: 'get',
    path: '/health',
    tags: ['system'],
    summary: 'Is the process alive',
    responses: { 200: jsonResponse(alive, 'It is') },
  }),
  (c) => c.json({ status: 'ok' as const }, 200),
);

/** The process answers and so do its database and its queue. */
export const ready = defineRoute(
  createRoute({
    method: 'get',
    path: '/ready',
    tags: ['system'],
    summary: 'Can it serve requests',
    responses: { 200: jsonResponse(alive, 'It can'), ...problemResponses(503) },
  }),
  async (c) => {
    const { database, jobs, logger } = c.get('services');
    try {
      await database.ping();
      await jobs.queue.check();
    } catch (error) {
      logger.error({ err: error }, 'not ready');
      throw new Refusal(requestProblems.notReady());
    }
    return c.json({ status: 'ok' as const }, 200);
  },
);
