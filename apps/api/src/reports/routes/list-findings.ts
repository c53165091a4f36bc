import { createRoute, z } from '@hono/zod-openapi';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { tagOfRevision } from '../../http/revision-tag.ts';
import { checkAt, dayInChina } from '../count-findings.ts';
import { loadReport } from '../report-record.ts';
import { checkResult, checkResultOf, idParam } from '../report-wire.ts';
import { scopeOf } from '../scope.ts';

/** What the rules say about a stored report, beside last year's and on the present day. */
export const listFindings = defineRoute(
  createRoute({
    method: 'get',
    path: '/reports/{id}/findings',
    tags: ['reports'],
    summary: 'Check a report',
    request: { params: idParam },
    responses: {
      200: jsonResponse(
        checkResult.extend({
          revision: z.int(),
          today: z.iso.date(),
          previous: z
            .object({ id: z.string(), year: z.int() })
            .nullable()
            .openapi({ description: "Last year's report it was compared with." }),
        }),
        'Findings',
      ),
      ...problemResponses(400, 401, 403, 404),
    },
  }),
  async (c) => {
    const { database, writes, now } = c.get('services');
    const record = await loadReport(database.db, scopeOf(c), c.req.valid('param').id);
    const at = now();
    const result = checkAt(record.report, {
      previous: record.previous?.report,
      moment: at,
      rules: await writes.rules.of(record.jurisdiction),
    });
    c.header('ETag', tagOfRevision(record.revision));
    c.header('Cache-Control', 'private, no-store');
    return c.json(
      {
        ...checkResultOf(result),
        revision: record.revision,
        today: dayInChina(at),
        previous: record.previous ? { id: record.previous.id, year: record.year - 1 } : null,
      },
      200,
    );
  },
);
