import { integer, json, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { WorkCalendar } from '@nianbao/core/workflow';
import { jurisdiction, jurisdictions } from './jurisdictions.ts';

/** Which days a jurisdiction works. Each change is a row; the last one is in force. */
export const workCalendars = pgTable(
  'work_calendars',
  {
    jurisdiction: jurisdiction().references(() => jurisdictions.id),
    /** Counts the changes, from 1; the ETag. */
    number: integer('number').notNull(),
    calendar: json('calendar').$type<WorkCalendar>().notNull(),
    /** Id of the account; no foreign key, so that calendars outlive accounts. */
    changedBy: text('changed_by').notNull(),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.jurisdiction, table.number] })],
);
