import {
  boolean,
  customType,
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
import type { ReadResult } from '@nianbao/ingest';
import type { Report } from '@nianbao/core';
import type { ReportStatus, WorkflowAction } from '@nianbao/core/workflow';
import type { RemarkPlace } from '../remarks/remark-wire.ts';
import type { ReportChanges } from '../reports/report-changes.ts';
import type { Role } from '../identity/permissions.ts';

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

const jurisdiction = () => text('jurisdiction').notNull();

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
    errorCount: integer('error_count').notNull(),
    warningCount: integer('warning_count').notNull(),
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

/** What the reader said about the document a report was imported from. Its images are stored apart. */
export type StoredEvidence = Omit<ReadResult, 'report' | 'images'>;

export const reportEvidence = pgTable(
  'report_evidence',
  {
    jurisdiction: jurisdiction(),
    reportId: uuid('report_id').notNull(),
    fileName: text('file_name'),
    evidence: json('evidence').$type<StoredEvidence>().notNull(),
    importedAt: timestamp('imported_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdiction, table.reportId] }),
    foreignKey({
      name: 'report_evidence_report',
      columns: [table.jurisdiction, table.reportId],
      foreignColumns: [reports.jurisdiction, reports.id],
    }).onDelete('cascade'),
  ],
);

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

/** The images that figures in the narrative of a report show, by their SHA-256. */
export const reportImages = pgTable(
  'report_images',
  {
    jurisdiction: jurisdiction(),
    reportId: uuid('report_id').notNull(),
    hash: text('hash').notNull(),
    bytes: bytea('bytes').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdiction, table.reportId, table.hash] }),
    foreignKey({
      name: 'report_images_report',
      columns: [table.jurisdiction, table.reportId],
      foreignColumns: [reports.jurisdiction, reports.id],
    }).onDelete('cascade'),
  ],
);

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

/**
 * Accounts, sessions and passwords, in the shape better-auth keeps them. They are looked up before the
 * jurisdiction is known, so these tables are the exception: small, keyed by their own ids, the same on every node.
 */
export const users = pgTable('users', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  username: text('username').notNull().unique(),
  displayUsername: text('display_username'),
  jurisdiction: text('jurisdiction')
    .notNull()
    .references(() => jurisdictions.id),
  agencyId: text('agency_id'),
  role: text('role').$type<Role>().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
});

export const sessions = pgTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    token: text('token').notNull().unique(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('sessions_user').on(table.userId)],
);

export const accounts = pgTable(
  'accounts',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: timestamp('access_token_expires_at', { withTimezone: true }),
    refreshTokenExpiresAt: timestamp('refresh_token_expires_at', { withTimezone: true }),
    scope: text('scope'),
    /** Password hash (scrypt). */
    password: text('password'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('accounts_user').on(table.userId)],
);

export const verifications = pgTable('verifications', {
  id: text('id').primaryKey(),
  identifier: text('identifier').notNull(),
  value: text('value').notNull(),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
});

/** Secrets that this installation made for itself at its first start. */
export const secrets = pgTable('secrets', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});
