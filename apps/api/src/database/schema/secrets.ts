import { pgTable, text } from 'drizzle-orm/pg-core';

/** Secrets that this installation made for itself at its first start. */
export const secrets = pgTable('secrets', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});
