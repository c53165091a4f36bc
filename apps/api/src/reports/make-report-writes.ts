import type { Database } from '../database/database.ts';
import { makeJurisdictionRules } from '../rules/jurisdiction-rules.ts';
import { makeRecentRecords } from './recent-records.ts';
import type { ReportWrites } from './save-report.ts';
import { makeWriteQueue } from './write-queue.ts';
import { writeVersions } from './write-versions.ts';

/** The way to write reports to a database. One a process. */
export function makeReportWrites(db: Database): ReportWrites {
  return {
    db,
    write: makeWriteQueue((writes) => writeVersions(db, writes)),
    rules: makeJurisdictionRules(db),
    recent: makeRecentRecords(Date.now),
  };
}
