import { createRoute, z } from '@hono/zod-openapi';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { tagOfRevision } from '../../http/revision-tag.ts';
import { scopeOf } from '../../reports/scope.ts';
import { agencyDetail } from '../agency-wire.ts';
import { agencyDetailOf } from '../agency-detail.ts';

export const agencyParam = z.object({ id: z.string().max(100) });

/** An agency with its history and what is below it. */
export const readAgency = defineRoute(
  createRoute({
    method: 'get',
    path: '/agencies/{id}',
    tags: ['agencies'],
    summary: 'Read an agency',
    request: { params: agencyParam },
    responses: { 200: jsonResponse(agencyDetail, 'The agency'), ...problemResponses(401, 403, 404) },
  }),
  async (c) => {
    const { db } = c.get('services').database;
    const detail = await agencyDetailOf(db, scopeOf(c), c.req.valid('param').id);
    c.header('ETag', tagOfRevision(detail.revision));
    return c.json(detail, 200);
  },
);
