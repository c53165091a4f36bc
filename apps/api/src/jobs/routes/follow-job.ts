import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { idParam } from '../../reports/report-wire.ts';
import { scopeOf } from '../../reports/scope.ts';
import { followJob as follow } from '../follow-job.ts';
import { jobOf, loadJob } from '../job-record.ts';
import { isFinal } from '../job-wire.ts';

/** A stream ends after so long; the browser comes back by itself, and is asked again who it is. */
const LONGEST_MS = 15 * 60_000;

/**
 * The progress of a job as server-sent events: each is the whole job, its id the job's version. The stream ends when
 * the job does; who comes back with the last version as Last-Event-ID gets 204, on which a browser stops asking.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export const followJob = defineRoute(
  createRoute({
    method: 'get',
    path: '/jobs/{id}/events',
    tags: ['jobs'],
    summary: 'Follow a job',
    request: {
      params: idParam,
      headers: z.object({ 'last-event-id': z.string().optional() }),
    },
    responses: {
      200: {
        description: 'Events `job`, each with the job as JSON',
        content: { 'text/event-stream': { schema: { type: 'string' as const } } },
      },
      204: { description: 'It has ended, and the caller knows' },
      ...problemResponses(400, 401, 403, 404),
    },
  }),
  async (c) => {
    const { database } = c.get('services');
    const scope = scopeOf(c);
    const { id } = c.req.valid('param');
    const read = async () => jobOf(await loadJob(database.db, scope, id));
    const first = await read();
    const since = Number(c.req.header('Last-Event-ID') ?? 0) || 0;
    if (isFinal(first.state) && first.version <= since) return c.body(null, 204);
    // A proxy that gathers answers would hold the events back.
    c.header('X-Accel-Buffering', 'no');
    return streamSSE(c, async (stream) => {
      const gone = new AbortController();
      stream.onAbort(() => gone.abort());
      const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(LONGEST_MS)]);
      for await (const job of follow({ signals: database.signals, id, read, since, signal })) {
        if (job) await stream.writeSSE({ event: 'job', id: String(job.version), data: JSON.stringify(job) });
        else await stream.write(': \n\n');
      }
    });
  },
);
