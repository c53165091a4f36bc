import { and, desc, lt } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import { auditLog } from '../../database/schema.ts';
import { decodeCursor, encodeCursor } from '../../http/cursor.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { scopeOf } from '../../reports/scope.ts';
import { auditFilters, auditInScope } from '../audit-in-scope.ts';
import { auditEntry, auditEntryOf } from '../audit-wire.ts';

const query = auditFilters.extend({
  limit: z.coerce.number().int().min(1).max(500).default(100).openapi({ type: 'integer' }),
  cursor: z.string().max(100).optional().openapi({ description: '`nextCursor` of the page before.' }),
});

/** What was done within the caller's reach, newest first. */
export const listAudit = defineRoute(
  createRoute({
    method: 'get',
    path: '/audit',
    tags: ['audit'],
    summary: 'Read the audit log',
    request: { query },
    responses: {
      200: jsonResponse(
        z.object({ items: z.array(auditEntry), nextCursor: z.string().nullable() }),
        'A page of entries, newest first',
      ),
      ...problemResponses(400, 401, 403),
    },
  }),
  async (c) => {
    const { limit, cursor, ...filters } = c.req.valid('query');
    const { db } = c.get('services').database;
    const before = cursor === undefined ? undefined : decodeCursor(cursor, z.tuple([z.int()]))[0];
    const rows = await db
      .select()
      .from(auditLog)
      .where(
        and(
          auditInScope(db, scopeOf(c), filters),
          before === undefined ? undefined : lt(auditLog.sequence, before),
        ),
      )
      .orderBy(desc(auditLog.sequence))
      .limit(limit + 1);
    const items = rows.slice(0, limit).map(auditEntryOf);
    const last = items.at(-1);
    const nextCursor = last && rows.length > limit ? encodeCursor([last.sequence]) : null;
    return c.json({ items, nextCursor }, 200);
  },
);
