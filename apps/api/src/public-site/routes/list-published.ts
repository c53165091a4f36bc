import { createRoute, z } from '@hono/zod-openapi';
import { decodeCursor, encodeCursor } from '../../http/cursor.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { nodeOf } from '../../statistics/asked-agencies.ts';
import { listPublished } from '../published-reports.ts';
import { placeParam, publicCaching, publishedItem, publishedItemOf } from './public-wire.ts';

const query = z.object({
  place: placeParam,
  year: z.coerce.number().int().optional().openapi({ type: 'integer' }),
  agency: z.string().max(100).optional().openapi({ description: 'Id of the agency that reports.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50).openapi({ type: 'integer' }),
  cursor: z.string().max(300).optional().openapi({ description: '`nextCursor` of the page before.' }),
});
const position = z.tuple([z.iso.datetime(), z.uuid()]);

/** What is published in a place. */
export const listPublishedReports = defineRoute(
  createRoute({
    method: 'get',
    path: '/public/reports',
    tags: ['public'],
    summary: 'Published reports of a place',
    request: { query },
    responses: {
      200: jsonResponse(
        z.object({ items: z.array(publishedItem), nextCursor: z.string().nullable() }),
        'Last published first; of each report the version in force',
      ),
      ...problemResponses(400, 404),
    },
  }),
  async (c) => {
    const { place, year, agency, limit, cursor } = c.req.valid('query');
    const { db } = c.get('services').database;
    if (agency !== undefined)
      await nodeOf(db, { jurisdiction: place, reach: { kind: 'jurisdiction' } }, agency);
    const [at, id] = cursor === undefined ? [] : decodeCursor(cursor, position);
    const after = at === undefined || id === undefined ? undefined : { publishedAt: new Date(at), id };
    const found = await listPublished(db, { place, year, agency, order: 'newest', limit: limit + 1, after });
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    c.header('Cache-Control', publicCaching);
    return c.json(
      {
        items: items.map((item) => publishedItemOf(place, item)),
        nextCursor: last ? encodeCursor([last.publishedAt.toISOString(), last.reportId]) : null,
      },
      200,
    );
  },
);
