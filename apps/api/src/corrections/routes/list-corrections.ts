import { createRoute, z } from '@hono/zod-openapi';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { loadReport } from '../../reports/report-record.ts';
import { idParam } from '../../reports/report-wire.ts';
import { scopeOf } from '../../reports/scope.ts';
import { correctionJson, correctionJsonOf } from '../correction-wire.ts';
import { correctionsAmong, publicationsOf } from '../publications-of.ts';

/** What was corrected in a report after it was published, and why. */
export const listCorrections = defineRoute(
  createRoute({
    method: 'get',
    path: '/reports/{id}/corrections',
    tags: ['reports'],
    summary: 'Correction notices of a report',
    request: { params: idParam },
    responses: {
      200: jsonResponse(z.object({ items: z.array(correctionJson) }), 'Corrections, newest first'),
      ...problemResponses(400, 401, 403, 404),
    },
  }),
  async (c) => {
    const { db } = c.get('services').database;
    const record = await loadReport(db, scopeOf(c), c.req.valid('param').id);
    const corrections = correctionsAmong(await publicationsOf(db, record));
    return c.json({ items: corrections.toReversed().map(correctionJsonOf) }, 200);
  },
);
