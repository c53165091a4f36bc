import { and, asc, gt } from 'drizzle-orm';
import { createRoute } from '@hono/zod-openapi';
import type { Database } from '../../database/database.ts';
import { auditLog } from '../../database/schema.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { scopeOf, type Scope } from '../../reports/scope.ts';
import { auditFilters, auditInScope, type AuditFilters } from '../audit-in-scope.ts';
import { auditEntryOf } from '../audit-wire.ts';

/** A plain text to the types of routes, which would take the answer for one JSON value. */
const NDJSON: string = 'application/x-ndjson';
/** Entries read and sent at once. */
const BATCH = 1000;

/** The audit log as lines of JSON, oldest entry first, however many there are. */
export const exportAudit = defineRoute(
  createRoute({
    method: 'get',
    path: '/audit/export',
    tags: ['audit'],
    summary: 'Export the audit log',
    description:
      'One entry a line, oldest first. Without filters, and for whoever reaches the whole jurisdiction, the hashes can be followed from line to line.',
    request: { query: auditFilters },
    responses: {
      200: {
        description: 'Entries',
        content: { [NDJSON]: { schema: { type: 'string' as const } } },
      },
      ...problemResponses(400, 401, 403),
    },
  }),
  async (c) => {
    const lines = linesOf(c.get('services').database.db, scopeOf(c), c.req.valid('query'));
    return new Response(streamOf(lines), {
      headers: {
        'Content-Type': `${NDJSON}; charset=utf-8`,
        'Content-Disposition': 'attachment; filename="audit.ndjson"',
        'Cache-Control': 'no-store',
      },
    });
  },
);

async function* linesOf(db: Database, scope: Scope, filters: AuditFilters): AsyncGenerator<string> {
  let after = 0;
  for (;;) {
    const rows = await db
      .select()
      .from(auditLog)
      .where(and(auditInScope(db, scope, filters), gt(auditLog.sequence, after)))
      .orderBy(asc(auditLog.sequence))
      .limit(BATCH);
    if (rows.length > 0) yield rows.map((row) => `${JSON.stringify(auditEntryOf(row))}\n`).join('');
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.sequence ?? after;
  }
}

/** Text as it is asked for: the next batch is read when the one before has been taken. */
function streamOf(text: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await text.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await text.return(undefined);
    },
  });
}
