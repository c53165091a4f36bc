import { createRoute } from '@hono/zod-openapi';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { tagOfRevision } from '../../http/revision-tag.ts';
import { loadReport } from '../report-record.ts';
import { idParam, storedReport, storedReportOf } from '../report-wire.ts';
import { scopeOf } from '../scope.ts';

/** A report with its ETag. */
export const readReport = defineRoute(
  createRoute({
    method: 'get',
    path: '/reports/{id}',
    tags: ['reports'],
    summary: 'Read a report',
    request: { params: idParam },
    responses: {
      200: jsonResponse(storedReport, 'The report; its ETag is what a change names in If-Match'),
      304: { description: 'Unchanged since the ETag in If-None-Match' },
      ...problemResponses(400, 401, 403, 404),
    },
  }),
  async (c) => {
    const { id } = c.req.valid('param');
    const record = await loadReport(c.get('services').database.db, scopeOf(c), id);
    const tag = tagOfRevision(record.revision);
    c.header('ETag', tag);
    // Findings and permissions may change without the report: ask every time, answer 304 when it is the same.
    c.header('Cache-Control', 'private, no-cache');
    if (c.req.header('If-None-Match')?.replace(/^W\//, '') === tag) return c.body(null, 304);
    return c.json(storedReportOf(record), 200);
  },
);
