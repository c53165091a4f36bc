import { and, asc, eq, gt } from 'drizzle-orm';
import { reports } from '../../database/schema.ts';
import { checkAt, countFindings } from '../../reports/count-findings.ts';
import { inScope, loadReport } from '../../reports/report-record.ts';
import type { JobProgress } from '../job-progress.ts';
import type { JobRow } from '../job-record.ts';
import type { RequestOf } from '../job-request.ts';
import type { WorkContext } from '../make-job-works.ts';
import { scopeOfJob } from '../scope-of-job.ts';
import { countSelected } from '../selected-reports.ts';

const PAGE = 100;

/**
 * Checks every report anew and puts the counts right that lists show: rules change with the software. Reports do not;
 * one that is saved meanwhile has been counted by that.
 */
export async function recountFindings(
  { db, writes, now }: WorkContext,
  job: JobRow,
  _: RequestOf<'recount'>,
  progress: JobProgress,
): Promise<void> {
  const scope = await scopeOfJob(db, job);
  const rules = await writes.rules.of(job.jurisdiction);
  await progress.begin({ total: await countSelected(db, scope, {}) });
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const page = await db
      .select({ id: reports.id })
      .from(reports)
      .where(and(inScope(db, scope), gt(reports.id, after)))
      .orderBy(asc(reports.id))
      .limit(PAGE);
    for (const { id } of page) {
      const { report, previous, revision, errorCount, warningCount } = await loadReport(db, scope, id);
      const counted = countFindings(checkAt(report, { previous: previous?.report, moment: now(), rules }));
      if (counted.errorCount !== errorCount || counted.warningCount !== warningCount)
        await db
          .update(reports)
          .set(counted)
          .where(
            and(
              eq(reports.jurisdiction, job.jurisdiction),
              eq(reports.id, id),
              eq(reports.revision, revision),
            ),
          );
      await progress.step();
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}
