import { createRoute, z } from '@hono/zod-openapi';
import { documentAs, documentQuery, renderResponses } from '../../documents/rendered-document.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { loadReport } from '../../reports/report-record.ts';
import { idParam } from '../../reports/report-wire.ts';
import { scopeOf } from '../../reports/scope.ts';
import { documentOfNotice } from '../document-of.ts';
import { correctionOf } from '../publications-of.ts';

/** A correction notice (更正说明) as a document. */
export const renderCorrection = defineRoute(
  createRoute({
    method: 'get',
    path: '/reports/{id}/corrections/{number}/render',
    tags: ['reports'],
    summary: 'A correction notice as a document',
    request: {
      params: idParam.extend({ number: z.coerce.number().int().min(1).openapi({ type: 'integer' }) }),
      query: documentQuery,
    },
    responses: { ...renderResponses, ...problemResponses(400, 401, 403, 404, 422, 503) },
  }),
  async (c) => {
    const { db } = c.get('services').database;
    const { id, number } = c.req.valid('param');
    const record = await loadReport(db, scopeOf(c), id);
    const correction = await correctionOf(db, record, number);
    const document = documentOfNotice(correction, { language: c.get('language') });
    return documentAs(c, document, c.req.valid('query').to);
  },
);
