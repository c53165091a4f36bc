import type { Report } from '@nianbao/core';
import { renderCsv, renderParquet } from '@nianbao/render/tidy';
import { Refusal } from '../../http/refusal.ts';
import type { JobProgress } from '../job-progress.ts';
import type { JobRow } from '../job-record.ts';
import type { RequestOf } from '../job-request.ts';
import type { WorkContext } from '../make-job-works.ts';
import { jobProblems } from '../problems.ts';
import { storeResult } from '../result/store-result.ts';
import { scopeOfJob } from '../scope-of-job.ts';
import { countSelected, selectedReports } from '../selected-reports.ts';

/** The figures of a year as one tidy table. */
export async function exportYear(
  { db, now }: WorkContext,
  job: JobRow,
  request: RequestOf<'export'>,
  progress: JobProgress,
): Promise<void> {
  const scope = await scopeOfJob(db, job);
  const total = await countSelected(db, scope, request);
  if (total === 0) throw new Refusal(jobProblems.nothingSelected());
  await progress.begin({ total });
  const next = async function* (): AsyncGenerator<Report, void, undefined> {
    for await (const { report } of selectedReports(db, scope, request)) {
      yield report;
      await progress.step();
    }
  };
  const file = { name: `${request.year}年报数据.${request.to}`, at: now() };
  if (request.to === 'csv')
    await storeResult(db, job, { ...file, type: 'text/csv; charset=utf-8' }, csvChunks(next()));
  else await storeResult(db, job, { ...file, type: 'application/vnd.apache.parquet' }, parquetChunks(next()));
}

/** The table line by line: the head comes with the first report only. */
async function* csvChunks(reports: AsyncIterable<Report>): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  let isFirst = true;
  for await (const report of reports) {
    const text = renderCsv([report], { bom: isFirst });
    yield encoder.encode(isFirst ? text : text.slice(text.indexOf('\n') + 1));
    isFirst = false;
  }
}

/** Parquet is written column by column, so that the figures of all reports have to be there first. */
async function* parquetChunks(reports: AsyncIterable<Report>): AsyncGenerator<Uint8Array, void, undefined> {
  const all: Report[] = [];
  // Only the figures: the narrative is most of a report, and none of the table.
  for await (const report of reports) all.push({ ...report, overview: [], problems: [], otherMatters: [] });
  yield renderParquet(all);
}
