import { createRoute, z } from '@hono/zod-openapi';
import { parseReport } from '@nianbao/core';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonBody, jsonResponse } from '../../http/json-body.ts';
import { refuseOn, Refusal } from '../../http/refusal.ts';
import { revisionOfIfMatch, tagOfRevision } from '../../http/revision-tag.ts';
import { storageProblems } from '../problems.ts';
import { idParam, reportJson, storedReport, storedReportOf } from '../report-wire.ts';
import { openForChange, saveReport } from '../save-report.ts';
import { callerOf, scopeOf } from '../scope.ts';

/** Replaces a report whole. Year, format and agency stay. */
export const replaceReport = defineRoute(
  createRoute({
    method: 'put',
    path: '/reports/{id}',
    tags: ['reports'],
    summary: 'Replace a report',
    request: {
      params: idParam,
      headers: z.object({ 'if-match': z.string().optional() }),
      body: jsonBody(reportJson, 'The whole report'),
    },
    responses: {
      200: jsonResponse(storedReport, 'The report as stored'),
      ...problemResponses(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
    },
  }),
  async (c) => {
    const { writes, now } = c.get('services');
    const revision = revisionOfIfMatch(c.req.valid('header')['if-match']);
    const record = await openForChange(writes, scopeOf(c), { id: c.req.valid('param').id, revision });
    const { report: next, problems } = parseReport(c.req.valid('json'));
    refuseOn(problems);
    if (!next) throw new Error('A report that is refused has problems');
    for (const field of ['format', 'year', 'agency'] as const)
      if (next[field] !== record.report[field])
        throw new Refusal(storageProblems.identityFixed({ field }, { path: field }));
    const change = { next, action: 'replaced', by: callerOf(c).id, at: now() } as const;
    const saved = await saveReport(writes, record, change);
    c.header('ETag', tagOfRevision(saved.revision));
    return c.json(storedReportOf(saved), 200);
  },
);
