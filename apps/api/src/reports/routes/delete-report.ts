import { and, eq } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import { reports } from '../../database/schema.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { Refusal } from '../../http/refusal.ts';
import { revisionOfIfMatch } from '../../http/revision-tag.ts';
import { storageProblems } from '../problems.ts';
import { loadReport } from '../report-record.ts';
import { idParam } from '../report-wire.ts';
import { conflictOf, requireRevision } from '../save-report.ts';
import { scopeOf } from '../scope.ts';

/** Deletes a draft with its versions and evidence. */
export const deleteReport = defineRoute(
  createRoute({
    method: 'delete',
    path: '/reports/{id}',
    tags: ['reports'],
    summary: 'Delete a report',
    request: { params: idParam, headers: z.object({ 'if-match': z.string().optional() }) },
    responses: {
      204: { description: 'Deleted' },
      ...problemResponses(400, 401, 403, 404, 409, 412, 428),
    },
  }),
  async (c) => {
    const { db } = c.get('services').database;
    const base = revisionOfIfMatch(c.req.valid('header')['if-match']);
    const record = await loadReport(db, scopeOf(c), c.req.valid('param').id);
    await requireRevision(db, record, base);
    // What was ever submitted stays, with its history.
    if (record.status !== 'draft') throw new Refusal(storageProblems.locked({ status: record.status }));
    const deleted = await db
      .delete(reports)
      .where(
        and(
          eq(reports.jurisdiction, record.jurisdiction),
          eq(reports.id, record.id),
          eq(reports.revision, record.revision),
        ),
      )
      .returning({ id: reports.id });
    if (deleted.length === 0) throw await conflictOf(db, record, record.revision);
    return c.body(null, 204);
  },
);
