import { archiveChunks, type ArchiveEntry } from '@nianbao/render/archive';
import { Refusal } from '../../http/refusal.ts';
import type { JobProgress } from '../job-progress.ts';
import type { JobRow } from '../job-record.ts';
import type { RequestOf } from '../job-request.ts';
import { jobProblems } from '../problems.ts';
import { storeResult } from '../result/store-result.ts';
import { scopeOfJob } from '../scope-of-job.ts';
import { countSelected, selectedReports } from '../selected-reports.ts';
import type { WorkContext } from '../make-job-works.ts';

/** Sets reports as files and packs them, while they are stored. Begun again it makes the same bytes. */
export async function renderReports(
  { db, now }: WorkContext,
  job: JobRow,
  request: RequestOf<'render'>,
  progress: JobProgress,
): Promise<void> {
  const scope = await scopeOfJob(db, job);
  const total = await countSelected(db, scope, request);
  if (total === 0) throw new Refusal(jobProblems.nothingSelected());
  await progress.begin({ total });
  async function* entries(): AsyncGenerator<ArchiveEntry, void, undefined> {
    for await (const { report } of selectedReports(db, scope, request)) {
      yield { report, to: request.to };
      // It is asked for the next when one before was taken.
      await progress.step();
    }
  }
  const chunks = archiveChunks(entries(), {
    concurrency: 2,
    bom: true,
    onFailure: (_, problems) => problems.forEach(progress.report),
  });
  const name = `${request.year ?? ''}年报_${request.to}.zip`;
  await storeResult(db, job, { name, type: 'application/zip', at: now() }, chunks);
}
