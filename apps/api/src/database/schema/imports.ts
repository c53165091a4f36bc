import {
  customType,
  foreignKey,
  json,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ReadResult } from '@nianbao/ingest';
import { jurisdiction } from './jurisdictions.ts';
import { reports } from './reports.ts';

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
