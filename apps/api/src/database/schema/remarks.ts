import { foreignKey, integer, json, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { RemarkPlace } from '../../remarks/remark-wire.ts';
import { jurisdiction } from './jurisdictions.ts';
import { reports } from './reports.ts';

/** What reviewers ask of a report, and the answers. An answer has no place of its own: it stands below its remark. */
export const reportRemarks = pgTable(
  'report_remarks',
  {
    jurisdiction: jurisdiction(),
    reportId: uuid('report_id').notNull(),
    id: uuid('id').notNull().defaultRandom(),
    /** The remark that this is an answer to. */
    answerTo: uuid('answer_to'),
    place: json('place').$type<RemarkPlace>(),
    text: text('text').notNull(),
    /** Ids of accounts; no foreign keys, so that remarks outlive accounts. */
    madeBy: text('made_by').notNull(),
    madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
    /** Revision of the report when it was made. */
    revision: integer('revision').notNull(),
    resolvedBy: text('resolved_by'),
    resolvedAt: timestamp('resolved_at', { withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdiction, table.reportId, table.id] }),
    foreignKey({
      name: 'report_remarks_report',
      columns: [table.jurisdiction, table.reportId],
      foreignColumns: [reports.jurisdiction, reports.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'report_remarks_answer',
      columns: [table.jurisdiction, table.reportId, table.answerTo],
      foreignColumns: [table.jurisdiction, table.reportId, table.id],
    }).onDelete('cascade'),
  ],
);
