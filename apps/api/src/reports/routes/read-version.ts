import { createRoute, z } from '@hono/zod-openapi';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { requestProblems } from '../../http/problems.ts';
import { Refusal } from '../../http/refusal.ts';
import { undoChanges } from '../report-changes.ts';
import { loadReport } from '../report-record.ts';
import { idParam, reportJson } from '../report-wire.ts';
import { changesSince } from '../save-report.ts';
import { scopeOf } from '../scope.ts';

/** A report as it was. */
export const readVersion = defineRoute(
  createRoute({
    method: 'get',
    path: '/reports/{id}/versions/{revision}',
    tags: ['reports'],
    summary: 'Read an older version of a report',
    request: {
      params: idParam.extend({ revision: z.coerce.number().int().min(1).openapi({ type: 'integer' }) }),
    },
    responses: {
      200: jsonResponse(z.object({ revision: z.int(), report: reportJson }), 'The report as it was'),
      ...problemResponses(400, 401, 403, 404),
    },
  }),
  async (c) => {
    const { db } = c.get('services').database;
    const { id, revision } = c.req.valid('param');
    const record = await loadReport(db, scopeOf(c), id);
    if (revision > record.revision)
      throw new Refusal(requestProblems.notFound({ what: `${id} / ${revision}` }));
    const since = await changesSince(db, record, revision);
    return c.json({ revision, report: undoChanges(record.report, since) }, 200);
  },
);
