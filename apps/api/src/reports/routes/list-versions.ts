import { and, desc, eq } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import { reportVersions, users } from '../../database/schema.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { loadReport } from '../report-record.ts';
import { idParam } from '../report-wire.ts';
import { scopeOf } from '../scope.ts';

const version = z
  .object({
    revision: z.int(),
    action: z.enum(['created', 'imported', 'replaced', 'patched']),
    changedAt: z.iso.datetime(),
    changedBy: z
      .object({ id: z.string(), name: z.string().nullable() })
      .openapi({ description: '`name` is null when the account is gone.' }),
    cells: z.array(z.string()).openapi({ description: 'Ids of the cells that changed.' }),
    fields: z.array(z.string()).openapi({ description: 'Names of the fields that changed.' }),
  })
  .openapi('ReportVersion');

/** Who changed what in a report, newest first. */
export const listVersions = defineRoute(
  createRoute({
    method: 'get',
    path: '/reports/{id}/versions',
    tags: ['reports'],
    summary: 'Versions of a report',
    request: { params: idParam },
    responses: {
      200: jsonResponse(z.object({ items: z.array(version) }), 'Versions, newest first'),
      ...problemResponses(400, 401, 403, 404),
    },
  }),
  async (c) => {
    const { db } = c.get('services').database;
    const { jurisdiction, id } = await loadReport(db, scopeOf(c), c.req.valid('param').id);
    const rows = await db
      .select({ version: reportVersions, name: users.name })
      .from(reportVersions)
      .leftJoin(users, eq(users.id, reportVersions.changedBy))
      .where(and(eq(reportVersions.jurisdiction, jurisdiction), eq(reportVersions.reportId, id)))
      .orderBy(desc(reportVersions.revision));
    const items = rows.map(({ version: { revision, action, changedAt, changedBy, changes }, name }) => ({
      revision,
      action,
      changedAt: changedAt.toISOString(),
      changedBy: { id: changedBy, name },
      cells: Object.keys(changes.cells),
      fields: Object.keys(changes.fields),
    }));
    return c.json({ items }, 200);
  },
);
