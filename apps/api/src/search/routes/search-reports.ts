import { createRoute, z } from '@hono/zod-openapi';
import { reportStatuses } from '@nianbao/core/workflow';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { scopeOf } from '../../reports/scope.ts';
import { whereAgencies } from '../../statistics/asked-agencies.ts';
import { findReports } from '../find-reports.ts';
import { searchParams, searchResult, searchResultOf } from '../search-wire.ts';

const query = searchParams.extend({ status: z.enum(reportStatuses).optional() });

/** Looks for words in the reports and the names of agencies within the caller's reach. */
export const searchReports = defineRoute(
  createRoute({
    method: 'get',
    path: '/search',
    tags: ['search'],
    summary: 'Search the text of reports',
    request: { query },
    responses: {
      200: jsonResponse(searchResult, 'The best first'),
      ...problemResponses(400, 401, 403),
    },
  }),
  async (c) => {
    const { q: asked, under, ...rest } = c.req.valid('query');
    const { db } = c.get('services').database;
    const scope = scopeOf(c);
    const where = await whereAgencies(db, scope, { under });
    const { jurisdiction } = scope;
    const found = await findReports(db, { ...rest, asked, where, jurisdiction, stage: 'stored' });
    return c.json(searchResultOf(found), 200);
  },
);
