import { boolean, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/**
 * Where everything belongs: one county, city, province. Every other key leads with its id,
 * so that a distributed PostgreSQL can keep the rows of one jurisdiction together.
 */
export const jurisdictions = pgTable('jurisdictions', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** Fictitious data that may be shown with published passwords. */
  isSample: boolean('is_sample').notNull().default(false),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
});

/** The column that leads every key below a jurisdiction. */
export const jurisdiction = () => text('jurisdiction').notNull();
