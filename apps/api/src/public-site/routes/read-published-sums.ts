import { createRoute, z } from '@hono/zod-openapi';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { requestProblems } from '../../http/problems.ts';
import { Refusal } from '../../http/refusal.ts';
import { rollUpSums, rollUpSumsOf } from '../../rollups/read-sums.ts';
import { nodeOf } from '../../statistics/asked-agencies.ts';
import { yearParam } from '../../statistics/asked-cell.ts';
import { findPlace } from '../published-reports.ts';
import { placeParam, publicCaching } from './public-wire.ts';

/** The sums of what is published: read in the same time for any number of reports. */
export const readPublishedSums = defineRoute(
  createRoute({
    method: 'get',
    path: '/public/rollups/{year}',
    tags: ['public'],
    summary: 'Sums of the published reports of a year',
    request: {
      params: z.object({ year: yearParam }),
      query: z.object({
        place: placeParam,
        under: z
          .string()
          .max(100)
          .optional()
          .openapi({ description: 'Id of an agency: it and all below it.' }),
      }),
    },
    responses: { 200: jsonResponse(rollUpSums, 'Sums, cell by cell'), ...problemResponses(400, 404, 422) },
  }),
  async (c) => {
    const { year } = c.req.valid('param');
    const { place, under } = c.req.valid('query');
    const { db } = c.get('services').database;
    if (!(await findPlace(db, place))) throw new Refusal(requestProblems.notFound({ what: place }));
    const node = await nodeOf(db, { jurisdiction: place, reach: { kind: 'jurisdiction' } }, under);
    c.header('Cache-Control', publicCaching);
    return c.json(await rollUpSumsOf(db, { jurisdiction: place, stage: 'published', year, node }), 200);
  },
);
