import { createRoute, z } from '@hono/zod-openapi';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { whereAgencies } from '../../statistics/asked-agencies.ts';
import { findReports } from '../find-reports.ts';
import { searchParams, searchResult, searchResultOf } from '../search-wire.ts';

const query = searchParams.extend({
  place: z.string().max(100).openapi({ description: 'Id of the place whose reports are searched.' }),
});

/** Looks for words in what is published. */
export const searchPublished = defineRoute(
  createRoute({
    method: 'get',
    path: '/public/search',
    tags: ['public'],
    summary: 'Search published reports',
    request: { query },
    responses: { 200: jsonResponse(searchResult, 'The best first'), ...problemResponses(400) },
  }),
  async (c) => {
    const { q: asked, under, place: jurisdiction, ...rest } = c.req.valid('query');
    const { db } = c.get('services').database;
    const where = await whereAgencies(db, { jurisdiction, reach: { kind: 'jurisdiction' } }, { under });
    const found = await findReports(db, { ...rest, asked, where, jurisdiction, stage: 'published' });
    c.header('Cache-Control', 'public, max-age=60');
    return c.json(searchResultOf(found), 200);
  },
);
