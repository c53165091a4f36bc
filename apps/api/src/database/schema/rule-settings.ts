import { integer, json, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { RuleSettings } from '../../rules/rule-settings.ts';
import { jurisdiction, jurisdictions } from './jurisdictions.ts';

/** What a jurisdiction makes of the rules. Each change is a row; the last one is in force. */
export const ruleSettings = pgTable(
  'rule_settings',
  {
    jurisdiction: jurisdiction().references(() => jurisdictions.id),
    /** Counts the changes, from 1; the ETag. */
    number: integer('number').notNull(),
    settings: json('settings').$type<RuleSettings>().notNull(),
    /** Id of the account; no foreign key, so that settings outlive accounts. */
    changedBy: text('changed_by').notNull(),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull(),
    note: text('note'),
  },
  (table) => [primaryKey({ columns: [table.jurisdiction, table.number] })],
);
