import { createRoute, z } from '@hono/zod-openapi';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { renderQuery, renderedAs, renderResponses } from '../../documents/rendered-document.ts';
import { checkAt } from '../count-findings.ts';
import { imagesOf } from '../../images/images-of.ts';
import { loadReport } from '../report-record.ts';
import { idParam } from '../report-wire.ts';
import { scopeOf } from '../scope.ts';

/** A stored report as a document. */
export const renderReport = defineRoute(
  createRoute({
    method: 'get',
    path: '/reports/{id}/render',
    tags: ['reports'],
    summary: 'Render a report',
    request: {
      params: idParam,
      query: renderQuery.extend({
        findings: z.enum(['true', 'false']).default('false').openapi({
          description: 'Mark findings on their cells and list them after the report (HTML only).',
        }),
      }),
    },
    responses: { ...renderResponses, ...problemResponses(400, 401, 403, 404, 422, 503) },
  }),
  async (c) => {
    const { database, writes, now } = c.get('services');
    const { to, findings } = c.req.valid('query');
    const record = await loadReport(database.db, scopeOf(c), c.req.valid('param').id);
    const { report, previous, jurisdiction } = record;
    const rules = await writes.rules.of(jurisdiction);
    const marked =
      findings === 'true'
        ? checkAt(report, { previous: previous?.report, moment: now(), rules }).findings
        : undefined;
    return renderedAs(c, report, to, { findings: marked, images: await imagesOf(database.db, record) });
  },
);
