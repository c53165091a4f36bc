import { createRoute } from '@hono/zod-openapi';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { Refusal } from '../../http/refusal.ts';
import { idParam } from '../../reports/report-wire.ts';
import { scopeOf } from '../../reports/scope.ts';
import { jobOf, loadJob } from '../job-record.ts';
import { jobProblems } from '../problems.ts';
import { resultStream } from '../result/store-result.ts';

/** What a job made, as a file. */
export const readJobResult = defineRoute(
  createRoute({
    method: 'get',
    path: '/jobs/{id}/result',
    tags: ['jobs'],
    summary: 'Fetch the result of a job',
    request: { params: idParam },
    responses: {
      200: {
        description: 'The file',
        content: {
          'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } },
        },
      },
      ...problemResponses(400, 401, 403, 404),
    },
  }),
  async (c) => {
    const { database, now } = c.get('services');
    const record = await loadJob(database.db, scopeOf(c), c.req.valid('param').id);
    const { result, state } = jobOf(record);
    if (!result || state !== 'done' || new Date(result.until) < now())
      throw new Refusal(jobProblems.noResult());
    return new Response(resultStream(database.db, record), {
      headers: {
        'Content-Type': result.type,
        'Content-Length': String(result.size),
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(result.name)}`,
        'Cache-Control': 'private, no-store',
      },
    });
  },
);
