import { integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { jurisdiction, jurisdictions } from './jurisdictions.ts';

export const agencies = pgTable(
  'agencies',
  {
    jurisdiction: jurisdiction().references(() => jurisdictions.id),
    id: text('id').notNull(),
    /** Full official name, as reports carry it. */
    name: text('name').notNull(),
    /** Order in lists: the government first, then departments, then towns. */
    position: integer('position').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdiction, table.id] }),
    unique('agencies_name').on(table.jurisdiction, table.name),
  ],
);
