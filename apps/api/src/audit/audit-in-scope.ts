import { and, eq, gte, inArray, like, lt, or, sql, type SQL } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import type { Database } from '../database/database.ts';
import { agencies, auditLog } from '../database/schema.ts';
import { agenciesInScope, type Scope } from '../reports/scope.ts';

/** Which entries are asked for. */
export const auditFilters = z.object({
  from: z.iso.datetime({ offset: true }).optional().openapi({ description: 'Not before this moment.' }),
  until: z.iso.datetime({ offset: true }).optional().openapi({ description: 'Before this moment.' }),
  actor: z.string().max(100).optional().openapi({ description: 'Id or user name of an account.' }),
  action: z
    .string()
    .regex(/^[\w.]{1,100}$/)
    .optional()
    .openapi({ description: 'An action, or the part before its dot.', example: 'account' }),
  targetKind: z.string().max(30).optional(),
  target: z.string().max(100).optional().openapi({ description: 'Id of what was touched.' }),
  agency: z.string().max(100).optional(),
});
export type AuditFilters = z.infer<typeof auditFilters>;

/** Entries within a scope that filters let through. What is about no agency is for whoever reaches the whole jurisdiction. */
export function auditInScope(db: Database, scope: Scope, filters: AuditFilters): SQL | undefined {
  const { from, until, actor, action, targetKind, target, agency } = filters;
  const within = db.select({ id: agencies.id }).from(agencies).where(agenciesInScope(scope));
  return and(
    eq(auditLog.jurisdiction, scope.jurisdiction),
    scope.reach.kind === 'jurisdiction' ? undefined : inArray(auditLog.agencyId, within),
    from === undefined ? undefined : gte(auditLog.at, new Date(from)),
    until === undefined ? undefined : lt(auditLog.at, new Date(until)),
    actor === undefined ? undefined : or(eq(auditLog.actorId, actor), eq(auditLog.actorName, actor)),
    action === undefined ? undefined : or(eq(actionText, action), like(actionText, `${escaped(action)}.%`)),
    targetKind === undefined ? undefined : eq(kindText, targetKind),
    target === undefined ? undefined : eq(auditLog.targetId, target),
    agency === undefined ? undefined : eq(auditLog.agencyId, agency),
  );
}

// Compared with whatever text was asked for, not only with what is ever written.
const actionText = sql<string>`${auditLog.action}`;
const kindText = sql<string>`${auditLog.targetKind}`;
const escaped = (text: string) => text.replaceAll(/[\\%_]/g, String.raw`\$&`);
