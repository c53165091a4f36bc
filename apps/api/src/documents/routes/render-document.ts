import { createRoute } from '@hono/zod-openapi';
import { parseReport } from '@nianbao/core';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonBody } from '../../http/json-body.ts';
import { refuseOn } from '../../http/refusal.ts';
import { reportJson } from '../../reports/report-wire.ts';
import { renderQuery, renderedAs, renderResponses } from '../rendered-document.ts';

/** Report JSON as a document; stores nothing. */
export const renderDocument = defineRoute(
  createRoute({
    method: 'post',
    path: '/render',
    tags: ['documents'],
    summary: 'Render report JSON',
    request: { query: renderQuery, body: jsonBody(reportJson, 'Report JSON') },
    responses: { ...renderResponses, ...problemResponses(400, 401, 413, 415, 422, 503) },
  }),
  async (c) => {
    const { report, problems } = parseReport(c.req.valid('json'));
    refuseOn(problems);
    if (!report) throw new Error('A report that is refused has problems');
    return renderedAs(c, report, c.req.valid('query').to);
  },
);
