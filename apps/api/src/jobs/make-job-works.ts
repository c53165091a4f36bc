import type { Database } from '../database/database.ts';
import type { Documents } from '../documents/documents.ts';
import type { ReportWrites } from '../reports/save-report.ts';
import { exportYear } from './export/export-year.ts';
import { importDocuments } from './import/import-documents.ts';
import type { JobProgress } from './job-progress.ts';
import type { JobRow } from './job-record.ts';
import type { JobKind, RequestOf } from './job-request.ts';
import { recountFindings } from './recount/recount-findings.ts';
import { renderReports } from './render/render-reports.ts';
import type { JobWork, JobWorks } from './jobs.ts';

/** What the works need of the service. */
export interface WorkContext {
  readonly db: Database;
  readonly writes: ReportWrites;
  readonly documents: Documents;
  readonly now: () => Date;
}

type Work<Kind extends JobKind> = (
  context: WorkContext,
  job: JobRow,
  request: RequestOf<Kind>,
  progress: JobProgress,
) => Promise<void>;

/** The work of every kind of job. */
export function makeJobWorks(context: WorkContext): JobWorks {
  const as =
    <Kind extends JobKind>(work: Work<Kind>): JobWork =>
    (job, progress) =>
      // A job comes to the work of its own kind, see `runJob`.
      work(context, job, job.request as RequestOf<Kind>, progress);
  return {
    import: as<'import'>(importDocuments),
    render: as<'render'>(renderReports),
    export: as<'export'>(exportYear),
    recount: as<'recount'>(recountFindings),
  };
}
