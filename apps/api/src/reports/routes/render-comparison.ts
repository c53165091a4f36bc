import { createRoute } from '@hono/zod-openapi';
import { documentOfComparison } from '@nianbao/render';
import { documentAs, documentQuery, renderResponses } from '../../documents/rendered-document.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { Refusal } from '../../http/refusal.ts';
import { storageProblems } from '../problems.ts';
import { loadReport } from '../report-record.ts';
import { idParam } from '../report-wire.ts';
import { scopeOf } from '../scope.ts';

/** A stored report beside last year's: changed numbers marked, text redlined. */
export const renderComparison = defineRoute(
  createRoute({
    method: 'get',
    path: '/reports/{id}/comparison',
    tags: ['reports'],
    summary: "Compare a report with last year's",
    request: { params: idParam, query: documentQuery },
    responses: { ...renderResponses, ...problemResponses(400, 401, 403, 404, 422, 503) },
  }),
  async (c) => {
    const { db } = c.get('services').database;
    const { report, previous, agency, year } = await loadReport(db, scopeOf(c), c.req.valid('param').id);
    if (!previous) throw new Refusal(storageProblems.noPrevious({ agency: agency.name, year: year - 1 }));
    const document = documentOfComparison(previous.report, report, { language: c.get('language') });
    return documentAs(c, document, c.req.valid('query').to);
  },
);
