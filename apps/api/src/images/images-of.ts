import { and, eq } from 'drizzle-orm';
import type { Report } from '@nianbao/core';
import { narrativeFields } from '@nianbao/core';
import type { Database } from '../database/database.ts';
import { reportImages } from '../database/schema.ts';
import type { ReportRecord } from '../reports/report-record.ts';

/** The bytes of the images that a report's figures show, by their hash. Without figures the database is not asked. */
export async function imagesOf(
  db: Database,
  { jurisdiction, id, report }: Pick<ReportRecord, 'jurisdiction' | 'id' | 'report'>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (!hasFigures(report)) return new Map();
  const rows = await db
    .select({ hash: reportImages.hash, bytes: reportImages.bytes })
    .from(reportImages)
    .where(and(eq(reportImages.jurisdiction, jurisdiction), eq(reportImages.reportId, id)));
  return new Map(rows.map(({ hash, bytes }) => [hash, bytes]));
}

function hasFigures(report: Report): boolean {
  return narrativeFields.some((field) => report[field].some(({ kind }) => kind === 'figure'));
}
