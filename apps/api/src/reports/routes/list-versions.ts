import { and, desc, eq } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import { workflowActions } from '@nianbao/core/workflow';
import { reportVersions, users } from '../../database/schema.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { isIntactHistory } from '../history.ts';
import { loadReport } from '../report-record.ts';
import { idParam } from '../report-wire.ts';
import { scopeOf } from '../scope.ts';

const version = z
  .object({
    revision: z.int(),
    action: z.enum(['created', 'imported', 'replaced', 'patched', ...workflowActions]),
    changedAt: z.iso.datetime(),
    changedBy: z
      .object({ id: z.string(), name: z.string().nullable() })
      .openapi({ description: '`name` is null when the account is gone.' }),
    note: z.string().nullable().openapi({ description: 'Reason given with a step of the workflow.' }),
    cells: z.array(z.string()).openapi({ description: 'Ids of the cells that changed.' }),
    fields: z.array(z.string()).openapi({ description: 'Names of the fields that changed.' }),
    hash: z
      .string()
      .openapi({ description: 'Over the hash before, this entry and the report as it then was.' }),
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
      200: jsonResponse(
        z.object({
          items: z.array(version),
          isIntact: z
            .boolean()
            .openapi({ description: 'Whether all hashes hold: nothing was changed behind the service.' }),
        }),
        'Versions, newest first',
      ),
      ...problemResponses(400, 401, 403, 404),
    },
  }),
  async (c) => {
    const { db } = c.get('services').database;
    const record = await loadReport(db, scopeOf(c), c.req.valid('param').id);
    const { jurisdiction, id } = record;
    const rows = await db
      .select({ version: reportVersions, name: users.name })
      .from(reportVersions)
      .leftJoin(users, eq(users.id, reportVersions.changedBy))
      .where(and(eq(reportVersions.jurisdiction, jurisdiction), eq(reportVersions.reportId, id)))
      .orderBy(desc(reportVersions.revision));
    const items = rows.map(({ version: row, name }) => ({
      revision: row.revision,
      action: row.action,
      changedAt: row.changedAt.toISOString(),
      changedBy: { id: row.changedBy, name },
      note: row.note,
      cells: Object.keys(row.changes.cells),
      fields: Object.keys(row.changes.fields),
      hash: row.hash,
    }));
    const isIntact = isIntactHistory(record, rows.map((row) => row.version).toReversed());
    return c.json({ items, isIntact }, 200);
  },
);
