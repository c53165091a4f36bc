import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import { jobItems } from '../../database/schema.ts';
import { decodeCursor, encodeCursor } from '../../http/cursor.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { idParam } from '../../reports/report-wire.ts';
import { scopeOf } from '../../reports/scope.ts';
import { loadJob } from '../job-record.ts';
import { itemOutcomes, jobItem } from '../job-wire.ts';

const query = z.object({
  outcome: z
    .enum([...itemOutcomes, 'waiting'])
    .optional()
    .openapi({ description: '`waiting`: those that were not worked on yet.' }),
  limit: z.coerce.number().int().min(1).max(500).default(100).openapi({ type: 'integer' }),
  cursor: z.string().max(4000).optional().openapi({ description: '`nextCursor` of the page before.' }),
});

/** The files of an import with what became of them, in the order in which they were sent. */
export const listJobItems = defineRoute(
  createRoute({
    method: 'get',
    path: '/jobs/{id}/items',
    tags: ['jobs'],
    summary: 'List the files of an import',
    request: { params: idParam, query },
    responses: {
      200: jsonResponse(
        z.object({ items: z.array(jobItem), nextCursor: z.string().nullable() }),
        'A page of files',
      ),
      ...problemResponses(400, 401, 403, 404),
    },
  }),
  async (c) => {
    const { outcome, limit, cursor } = c.req.valid('query');
    const { db } = c.get('services').database;
    const { jurisdiction, id } = await loadJob(db, scopeOf(c), c.req.valid('param').id);
    const after = cursor === undefined ? undefined : decodeCursor(cursor, z.tuple([z.int()]));
    const rows = await db
      .select()
      .from(jobItems)
      .where(
        and(
          eq(jobItems.jurisdiction, jurisdiction),
          eq(jobItems.jobId, id),
          outcome === undefined
            ? undefined
            : outcome === 'waiting'
              ? isNull(jobItems.outcome)
              : eq(jobItems.outcome, outcome),
          after === undefined ? undefined : gt(jobItems.position, after[0]),
        ),
      )
      .orderBy(asc(jobItems.position))
      .limit(limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const items = page.map(({ position, name, size, outcome: end, reportId, problems, finishedAt }) => ({
      position,
      name,
      size,
      outcome: end,
      reportId,
      problems: [...problems],
      finishedAt: finishedAt?.toISOString() ?? null,
    }));
    return c.json(
      { items, nextCursor: last && rows.length > limit ? encodeCursor([last.position]) : null },
      200,
    );
  },
);
