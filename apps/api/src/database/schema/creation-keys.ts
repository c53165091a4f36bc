import { pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { jurisdiction } from './jurisdictions.ts';

/** What was made for an Idempotency-Key, other than reports, so that asking again makes no second one. */
export const creationKeys = pgTable(
  'creation_keys',
  {
    jurisdiction: jurisdiction(),
    userId: text('user_id').notNull(),
    key: text('key').notNull(),
    /** SHA-256 of the request. */
    fingerprint: text('fingerprint').notNull(),
    madeId: text('made_id').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.jurisdiction, table.userId, table.key] })],
);
