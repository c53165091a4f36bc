import { createRoute, z } from '@hono/zod-openapi';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonBody, jsonResponse } from '../../http/json-body.ts';
import { revisionOfIfMatch, tagOfRevision } from '../../http/revision-tag.ts';
import { patchedReport } from '../patched-report.ts';
import { idParam, itemOf, reportItem, reportPatch } from '../report-wire.ts';
import { openForChange, saveReport } from '../save-report.ts';
import { callerOf, scopeOf } from '../scope.ts';

/** Changes some cells and fields: what an editor sends while somebody types. */
export const patchReport = defineRoute(
  createRoute({
    method: 'patch',
    path: '/reports/{id}',
    tags: ['reports'],
    summary: 'Change cells and fields of a report',
    description: 'Answers with the report as lists show it; the caller knows the content, having sent it.',
    request: {
      params: idParam,
      headers: z.object({ 'if-match': z.string().optional() }),
      body: jsonBody(reportPatch, 'What changes'),
    },
    responses: {
      200: jsonResponse(reportItem, 'The report without its content'),
      ...problemResponses(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
    },
  }),
  async (c) => {
    const { writes, now } = c.get('services');
    const revision = revisionOfIfMatch(c.req.valid('header')['if-match']);
    const record = await openForChange(writes, scopeOf(c), { id: c.req.valid('param').id, revision });
    const next = patchedReport(record.report, c.req.valid('json'));
    const change = { next, action: 'patched', by: callerOf(c).id, at: now() } as const;
    const saved = await saveReport(writes, record, change);
    c.header('ETag', tagOfRevision(saved.revision));
    return c.json(itemOf(saved), 200);
  },
);
