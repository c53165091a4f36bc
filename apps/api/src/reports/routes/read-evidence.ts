import { and, eq } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import { reportEvidence, type StoredEvidence } from '../../database/schema.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { Refusal } from '../../http/refusal.ts';
import { storageProblems } from '../problems.ts';
import { loadReport } from '../report-record.ts';
import { idParam } from '../report-wire.ts';
import { scopeOf } from '../scope.ts';

const evidence = z
  .custom<StoredEvidence>(() => true)
  .openapi('Evidence', {
    type: 'object',
    description:
      'What the reader said: where every cell and text was read, what was left over, what was doubtful.',
    properties: {
      fileType: { type: ['string', 'null'] },
      cells: { type: 'array', items: { type: 'object' } },
      texts: { type: 'array', items: { type: 'object' } },
      unused: { type: 'array', items: { type: 'object' } },
      problems: { type: 'array', items: { type: 'object' } },
    },
  });

/** Where an imported report was read in its document. */
export const readEvidence = defineRoute(
  createRoute({
    method: 'get',
    path: '/reports/{id}/evidence',
    tags: ['reports'],
    summary: 'Evidence of an imported report',
    request: { params: idParam },
    responses: {
      200: jsonResponse(
        z.object({ fileName: z.string().nullable(), importedAt: z.iso.datetime(), evidence }),
        'Evidence, as of the import',
      ),
      ...problemResponses(400, 401, 403, 404),
    },
  }),
  async (c) => {
    const { db } = c.get('services').database;
    const { jurisdiction, id } = await loadReport(db, scopeOf(c), c.req.valid('param').id);
    const [row] = await db
      .select()
      .from(reportEvidence)
      .where(and(eq(reportEvidence.jurisdiction, jurisdiction), eq(reportEvidence.reportId, id)));
    if (!row) throw new Refusal(storageProblems.noEvidence());
    return c.json(
      { fileName: row.fileName, importedAt: row.importedAt.toISOString(), evidence: row.evidence },
      200,
    );
  },
);
