import {
  foreignKey,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Report } from '@nianbao/core';
import type { PublishedChanges } from '../../corrections/published-changes.ts';
import type { RuleRun } from '../../corrections/rule-run.ts';
import { jurisdiction } from './jurisdictions.ts';
import { reports } from './reports.ts';

/**
 * What was published, each time whole: the first publication, and every correction with its notice (更正说明).
 * Nothing here is ever changed but the day on which the next one took its place.
 */
export const publications = pgTable(
  'publications',
  {
    jurisdiction: jurisdiction(),
    reportId: uuid('report_id').notNull(),
    /** 1 for the first publication, one more for each correction. */
    number: integer('number').notNull(),
    year: integer('year').notNull(),
    agencyId: text('agency_id').notNull(),
    title: text('title').notNull(),
    revision: integer('revision').notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
    /** When the next one took its place; null for the one in force. */
    supersededAt: timestamp('superseded_at', { withTimezone: true }),
    /** Report JSON as it was published. */
    content: json('content').$type<Report>().notNull(),
    /** SHA-256 of the report JSON as it is handed out, lower-case hex. */
    hash: text('hash').notNull(),
    /** What the rules of the day said of it. */
    ruleRun: json('rule_run').$type<RuleRun>().notNull(),
    /** Why it was corrected; null for the first. */
    reason: text('reason'),
    /** What a correction changed; null for the first. */
    changes: json('changes').$type<PublishedChanges>(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdiction, table.reportId, table.number] }),
    foreignKey({
      name: 'publications_report',
      columns: [table.jurisdiction, table.reportId],
      foreignColumns: [reports.jurisdiction, reports.id],
    }),
    index('publications_year').on(table.jurisdiction, table.year, table.agencyId, table.number),
    index('publications_newest').on(table.jurisdiction, table.publishedAt.desc(), table.reportId),
  ],
);
