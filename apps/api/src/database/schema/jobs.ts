import {
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
import type { Problem } from '@nianbao/core';
import type { Reach } from '../../reports/scope.ts';
import type { JobRequest } from '../../jobs/job-request.ts';
import type { ItemOutcome, JobCounts, JobState } from '../../jobs/job-wire.ts';
import { jurisdiction } from './jurisdictions.ts';

/**
 * Work that takes longer than a request, as people see it. What is to be done next stands in the queue, whose tables
 * are its own; this row says how far it came and who is at it.
 */
export const jobs = pgTable(
  'jobs',
  {
    jurisdiction: jurisdiction(),
    id: uuid('id').notNull().defaultRandom(),
    request: json('request').$type<JobRequest>().notNull(),
    state: text('state').$type<JobState>().notNull().default('queued'),
    /** For whom it works: the agency whose seat its maker has; null for a maker without a seat. */
    agencyId: text('agency_id'),
    /** How far it reaches from there. */
    reach: text('reach').$type<Reach['kind']>().notNull(),
    done: integer('done').notNull().default(0),
    /** Null while it is not known. */
    total: integer('total'),
    counts: json('counts').$type<JobCounts>().notNull(),
    problems: json('problems').$type<readonly Problem[]>().notNull().default([]),
    /** Counts every change, for those who follow it. */
    version: integer('version').notNull().default(1),
    /** Message of the queue that will start it. */
    messageId: uuid('message_id').notNull().defaultRandom(),
    /** The worker that has it, for as long as its lease runs. */
    owner: uuid('owner'),
    leaseUntil: timestamp('lease_until', { withTimezone: true }),
    /** How often a worker was lost since it last came forward. */
    losses: integer('losses').notNull().default(0),
    resultName: text('result_name'),
    resultType: text('result_type'),
    resultSize: integer('result_size'),
    /** The result is kept until then. */
    resultUntil: timestamp('result_until', { withTimezone: true }),
    /** Id of the account; no foreign key, so that jobs outlive accounts. */
    createdBy: text('created_by').notNull(),
    idempotencyKey: text('idempotency_key'),
    /** SHA-256 of what was asked for under the key. */
    fingerprint: text('fingerprint'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    startedAt: timestamp('started_at', { withTimezone: true }),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdiction, table.id] }),
    unique('jobs_idempotency').on(table.jurisdiction, table.createdBy, table.idempotencyKey),
    index('jobs_list').on(table.jurisdiction, table.createdAt.desc(), table.id),
  ],
);

/** The files of an import, each with what became of it. */
export const jobItems = pgTable(
  'job_items',
  {
    jurisdiction: jurisdiction(),
    jobId: uuid('job_id').notNull(),
    position: integer('position').notNull(),
    /** Name with its folders in the archive. */
    name: text('name').notNull(),
    size: integer('size').notNull(),
    /** Null until it was worked on. */
    outcome: text('outcome').$type<ItemOutcome>(),
    /** The report it became, or that was there before. No foreign key: the report may be deleted later. */
    reportId: uuid('report_id'),
    problems: json('problems').$type<readonly Problem[]>().notNull().default([]),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdiction, table.jobId, table.position] }),
    foreignKey({
      name: 'job_items_job',
      columns: [table.jurisdiction, table.jobId],
      foreignColumns: [jobs.jurisdiction, jobs.id],
    }).onDelete('cascade'),
  ],
);

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

/** The bytes of the files of an import until they were worked on. Any process can then do the work. */
export const jobFiles = pgTable(
  'job_files',
  {
    jurisdiction: jurisdiction(),
    jobId: uuid('job_id').notNull(),
    position: integer('position').notNull(),
    bytes: bytea('bytes').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdiction, table.jobId, table.position] }),
    foreignKey({
      name: 'job_files_job',
      columns: [table.jurisdiction, table.jobId],
      foreignColumns: [jobs.jurisdiction, jobs.id],
    }).onDelete('cascade'),
  ],
);

/** What a job made, in pieces. */
export const jobResults = pgTable(
  'job_results',
  {
    jurisdiction: jurisdiction(),
    jobId: uuid('job_id').notNull(),
    position: integer('position').notNull(),
    bytes: bytea('bytes').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdiction, table.jobId, table.position] }),
    foreignKey({
      name: 'job_results_job',
      columns: [table.jurisdiction, table.jobId],
      foreignColumns: [jobs.jurisdiction, jobs.id],
    }).onDelete('cascade'),
  ],
);
