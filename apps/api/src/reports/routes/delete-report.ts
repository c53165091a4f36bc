import { and, eq } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import { reports } from '../../database/schema.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { Refusal } from '../../http/refusal.ts';
import { revisionOfIfMatch } from '../../http/revision-tag.ts';
import { storageProblems } from '../problems.ts';
import { idParam } from '../report-wire.ts';
import { conflictOf, openForChange } from '../save-report.ts';
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
    const { writes } = c.get('services');
    const { db } = writes;
    const revision = revisionOfIfMatch(c.req.valid('header')['if-match']);
    const record = await openForChange(writes, scopeOf(c), { id: c.req.valid('param').id, revision });
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
