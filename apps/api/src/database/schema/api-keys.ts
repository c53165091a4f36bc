import { index, json, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { KeyScope } from '../../identity/permissions.ts';
import { users } from './accounts.ts';

/** Keys with which programs act for somebody. Like sessions they are looked up before the jurisdiction is known. */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** How it begins, for people who have several. */
    prefix: text('prefix').notNull(),
    /** SHA-256 of the key, which is kept nowhere. */
    hash: text('hash').notNull().unique(),
    scopes: json('scopes').$type<readonly KeyScope[]>().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    lastUsedAt: timestamp('last_used_at', { withTimezone: true }),
  },
  (table) => [index('api_keys_user').on(table.userId)],
);
