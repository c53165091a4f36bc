import { and, asc, desc, eq, ilike, or, sql } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { reportStatuses } from '@nianbao/core/workflow';
import { agencies, reports } from '../../database/schema.ts';
import { decodeCursor, encodeCursor } from '../../http/cursor.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import type { Env } from '../../http/env.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { inScope } from '../report-record.ts';
import { itemOf, reportItem, type ReportItem } from '../report-wire.ts';
import { scopeOf } from '../scope.ts';

const query = z.object({
  year: z.coerce.number().int().optional().openapi({ type: 'integer' }),
  agency: z.string().max(100).optional().openapi({ description: 'Id of an agency.' }),
  status: z.enum(reportStatuses).optional(),
  q: z.string().trim().max(100).optional().openapi({ description: 'Part of a title or an agency name.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50).openapi({ type: 'integer' }),
  cursor: z.string().max(4000).optional().openapi({ description: '`nextCursor` of the page before.' }),
});
type Query = z.infer<typeof query>;

/** Where a page ended: newest year first, then in the order of the agencies. */
const cursorShape = z.tuple([z.int(), z.string(), z.uuid()]);

/** Reports within the caller's reach, newest year first. */
export const listReports = defineRoute(
  createRoute({
    method: 'get',
    path: '/reports',
    tags: ['reports'],
    summary: 'List reports',
    request: { query },
    responses: {
      200: jsonResponse(
        z.object({ items: z.array(reportItem), nextCursor: z.string().nullable() }),
        'A page of reports',
      ),
      ...problemResponses(400, 401, 403),
    },
  }),
  async (c) => {
    const asked = c.req.valid('query');
    const rows = await rowsOf(c, asked);
    const items = rows.slice(0, asked.limit);
    const last = items.at(-1);
    const nextCursor =
      last && rows.length > asked.limit ? encodeCursor([last.year, last.path, last.id]) : null;
    return c.json({ items: items.map(toItem), nextCursor }, 200);
  },
);

async function rowsOf(c: Context<Env>, { year, agency, status, q, limit, cursor }: Query) {
  const pattern = q ? `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%` : undefined;
  const after = cursor === undefined ? undefined : decodeCursor(cursor, cursorShape);
  const { db } = c.get('services').database;
  return db
    .select({
      id: reports.id,
      agencyId: reports.agencyId,
      agencyName: agencies.name,
      path: agencies.path,
      year: reports.year,
      format: reports.format,
      title: reports.title,
      status: reports.status,
      revision: reports.revision,
      publishedRevision: reports.publishedRevision,
      errorCount: reports.errorCount,
      warningCount: reports.warningCount,
      createdAt: reports.createdAt,
      updatedAt: reports.updatedAt,
    })
    .from(reports)
    .innerJoin(
      agencies,
      and(eq(agencies.jurisdiction, reports.jurisdiction), eq(agencies.id, reports.agencyId)),
    )
    .where(
      and(
        inScope(db, scopeOf(c)),
        year === undefined ? undefined : eq(reports.year, year),
        agency === undefined ? undefined : eq(reports.agencyId, agency),
        status === undefined ? undefined : eq(reports.status, status),
        pattern === undefined ? undefined : or(ilike(reports.title, pattern), ilike(agencies.name, pattern)),
        after === undefined
          ? undefined
          : sql`(-${reports.year}, ${agencies.path}, ${reports.id}) > (${-after[0]}::int, ${after[1]}::text, ${after[2]}::uuid)`,
      ),
    )
    .orderBy(desc(reports.year), asc(agencies.path), asc(reports.id))
    .limit(limit + 1);
}

function toItem(row: Awaited<ReturnType<typeof rowsOf>>[number]): ReportItem {
  return itemOf({ ...row, agency: { id: row.agencyId, name: row.agencyName, path: row.path } });
}
