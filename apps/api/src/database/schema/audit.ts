import { bigint, index, json, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { AuditAction, AuditTargetKind } from '../../audit/audit-event.ts';
import { jurisdiction, jurisdictions } from './jurisdictions.ts';

/** Where the audit log of a jurisdiction ends: the row that every writer of it holds, one at a time. */
export const auditHeads = pgTable(
  'audit_heads',
  {
    jurisdiction: jurisdiction().references(() => jurisdictions.id),
    sequence: bigint('sequence', { mode: 'number' }).notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.jurisdiction] })],
);

/**
 * Who did what, when, and how they were let in. Rows are added and never changed or deleted, which a trigger sees to;
 * each hash covers the one before, so that whoever gets round the trigger is found out.
 */
export const auditLog = pgTable(
  'audit_log',
  {
    jurisdiction: jurisdiction(),
    /** Counts from 1 without gaps. */
    sequence: bigint('sequence', { mode: 'number' }).notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
    /** Id of the account; null for the service itself, or somebody who was not let in. */
    actorId: text('actor_id'),
    /** The user name then: accounts may be renamed. */
    actorName: text('actor_name').notNull(),
    action: text('action').$type<AuditAction>().notNull(),
    targetKind: text('target_kind').$type<AuditTargetKind>().notNull(),
    targetId: text('target_id').notNull(),
    /** The agency that it is about: whoever reaches that one may read it. */
    agencyId: text('agency_id'),
    detail: json('detail').$type<Readonly<Record<string, unknown>>>().notNull(),
    /** `session`, `apiKey` or `service`. */
    via: text('via').$type<'session' | 'apiKey' | 'service'>().notNull(),
    viaId: text('via_id'),
    address: text('address'),
    requestId: text('request_id'),
    hash: text('hash').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdiction, table.sequence] }),
    index('audit_log_actor').on(table.jurisdiction, table.actorId, table.sequence),
    index('audit_log_target').on(table.jurisdiction, table.targetKind, table.targetId, table.sequence),
    index('audit_log_agency').on(table.jurisdiction, table.agencyId, table.sequence),
  ],
);
