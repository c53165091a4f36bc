import {
  foreignKey,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Report } from '@nianbao/core';
import type { ReportStatus, WorkflowAction } from '@nianbao/core/workflow';
import type { ReportChanges } from '../../reports/report-changes.ts';
import { agencies } from './agencies.ts';
import { jurisdiction } from './jurisdictions.ts';

export const reports = pgTable(
  'reports',
  {
    jurisdiction: jurisdiction(),
    id: uuid('id').notNull().defaultRandom(),
    agencyId: text('agency_id').notNull(),
    year: integer('year').notNull(),
    format: text('format').notNull(),
    title: text('title').notNull(),
    status: text('status').$type<ReportStatus>().notNull().default('draft'),
    /** Counts every write; the ETag. */
    revision: integer('revision').notNull().default(1),
    /** Report JSON. `json`, not `jsonb`: kept in the order it was written, and cheaper to write. */
    content: json('content').$type<Report>().notNull(),
    /** Hash of the newest version; see `hashOfVersion`. */
    historyHash: text('history_hash').notNull().default(''),
    /** The revision that the public sees, once there is one: a report that is being corrected is still published. */
    publishedRevision: integer('published_revision'),
    publishedAt: timestamp('published_at', { withTimezone: true }),
    /** When it was submitted and published for the first time: what deadlines are held against. */
    submittedAt: timestamp('submitted_at', { withTimezone: true }),
    firstPublishedAt: timestamp('first_published_at', { withTimezone: true }),
    errorCount: integer('error_count').notNull(),
    warningCount: integer('warning_count').notNull(),
    /** Ids of the rules that failed when it was last written, each once. */
    failingRules: text('failing_rules').array().$type<readonly string[]>().notNull().default([]),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdiction, table.id] }),
    unique('reports_agency_year').on(table.jurisdiction, table.agencyId, table.year),
    foreignKey({
      name: 'reports_agency',
      columns: [table.jurisdiction, table.agencyId],
      foreignColumns: [agencies.jurisdiction, agencies.id],
    }),
    index('reports_list').on(table.jurisdiction, table.year.desc(), table.id),
  ],
);

/** What made a version. */
export type VersionAction = 'created' | 'imported' | 'replaced' | 'patched' | WorkflowAction;

/**
 * Every version of a report as the step from the one before it. The newest is in `reports`;
 * an older one is found by walking back, since each step holds the values it replaced.
 */
export const reportVersions = pgTable(
  'report_versions',
  {
    jurisdiction: jurisdiction(),
    reportId: uuid('report_id').notNull(),
    revision: integer('revision').notNull(),
    action: text('action').$type<VersionAction>().notNull(),
    /** Id of the account; no foreign key, so that versions outlive accounts. */
    changedBy: text('changed_by').notNull(),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull().defaultNow(),
    changes: json('changes').$type<ReportChanges>().notNull(),
    /** Reason given with a step of the workflow. */
    note: text('note'),
    hash: text('hash').notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdiction, table.reportId, table.revision] }),
    foreignKey({
      name: 'report_versions_report',
      columns: [table.jurisdiction, table.reportId],
      foreignColumns: [reports.jurisdiction, reports.id],
    }).onDelete('cascade'),
  ],
);

/** Creations that were asked for with an Idempotency-Key, so that asking again gives the same report. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    jurisdiction: jurisdiction(),
    userId: text('user_id').notNull(),
    key: text('key').notNull(),
    /** SHA-256 of the request. */
    fingerprint: text('fingerprint').notNull(),
    reportId: uuid('report_id').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdiction, table.userId, table.key] }),
    foreignKey({
      name: 'idempotency_keys_report',
      columns: [table.jurisdiction, table.reportId],
      foreignColumns: [reports.jurisdiction, reports.id],
    }).onDelete('cascade'),
  ],
);
