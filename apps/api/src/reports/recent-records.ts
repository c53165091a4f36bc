import type { ReportRecord } from './report-record.ts';
import { isInScope, type Scope } from './scope.ts';

/** Last year's report may be changed meanwhile; findings that speak of it are this much behind at most. */
const KEPT_MS = 30_000;
const MOST_RECORDS = 2_000;

/**
 * The reports that were just saved. Whoever types saves again and again, each time naming the revision that the last
 * save gave: then what is kept here is what the database holds, and the write is refused there if it is not.
 */
export interface RecentRecords {
  /** The record at this revision, if it is kept and lies in the scope. */
  readonly get: (scope: Scope, id: string, revision: number) => ReportRecord | undefined;
  readonly put: (record: ReportRecord) => void;
}

/** Makes a memory of records on a clock (milliseconds). */
export function makeRecentRecords(now: () => number): RecentRecords {
  const kept = new Map<string, { readonly record: ReportRecord; readonly until: number }>();
  return {
    get: (scope, id, revision) => {
      const { record, until } = kept.get(id) ?? {};
      if (!record || until === undefined || until <= now() || record.revision !== revision) return undefined;
      return isInScope(scope, record.jurisdiction, record.agency) ? record : undefined;
    },
    put: (record) => {
      const { until = now() + KEPT_MS } = kept.get(record.id) ?? {};
      // Put in anew, so that the first entry is the one that was longest without a save.
      kept.delete(record.id);
      kept.set(record.id, { record, until: until > now() ? until : now() + KEPT_MS });
      const oldest = kept.size > MOST_RECORDS ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
    },
  };
}
