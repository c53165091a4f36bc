import { judgeTransition, transitions } from '@nianbao/core/workflow';
import type { Database } from '../database/database.ts';
import { checkAt } from '../reports/count-findings.ts';
import { makeReportWrites } from '../reports/make-report-writes.ts';
import { loadReport, type ReportRecord } from '../reports/report-record.ts';
import { saveReport, type ReportWrites } from '../reports/save-report.ts';
import { sampleCounty, type SampleAgency } from './sample-county.ts';
import { sampleMoment } from './sample-moment.ts';
import type { SamplePeople } from './sample-people.ts';
import { sampleStepsOf, type SampleStep } from './sample-steps.ts';

/** A report of the sample county that is stored as a draft. */
export interface StoredSample {
  readonly id: string;
  readonly agency: SampleAgency;
  readonly year: number;
}

/**
 * Takes the reports of the sample county through the workflow, on the days on which it would have been done. Nobody is
 * told: notices about invented reports of years ago would bury what matters.
 * @throws Error when a step is one that the workflow does not allow: then the sample county is at fault.
 */
export async function takeSampleSteps(
  db: Database,
  stored: readonly StoredSample[],
  people: SamplePeople,
): Promise<void> {
  const writes = makeReportWrites(db);
  // Reports side by side, so that their versions are written together; each report's own steps in order.
  await Promise.all(
    stored.map(async ({ id, agency, year }) => {
      const steps = sampleStepsOf(agency, year);
      if (steps.length === 0) return;
      let record = await loadReport(db, inSampleCounty, id);
      for (const step of steps) {
        const by = people.by(transitions[step.action].by, agency);
        const at = sampleMoment(record.report, step.day);
        record = await takeSampleStep(writes, record, { step, by, at });
      }
    }),
  );
}

const inSampleCounty = { jurisdiction: sampleCounty.id, reach: { kind: 'jurisdiction' } } as const;

async function takeSampleStep(
  writes: ReportWrites,
  drafted: ReportRecord,
  {
    step: { action, reason, adds },
    by,
    at,
  }: { readonly step: SampleStep; readonly by: string; readonly at: Date },
): Promise<ReportRecord> {
  const { report } = drafted;
  const next = adds && { ...report, otherMatters: [...report.otherMatters, adds] };
  const record = next ? await saveReport(writes, drafted, { next, action: 'patched', by, at }) : drafted;
  const { findings } = checkAt(record.report, {
    previous: record.previous?.report,
    moment: at,
    rules: await writes.rules.of(record.jurisdiction),
  });
  const judged = judgeTransition({ status: record.status, action, reason, findings });
  if (judged.kind === 'refused') throw new Error(`${record.title}: ${judged.problem.message.en}`);
  const step = { to: judged.to, note: reason ?? null };
  return saveReport(writes, record, { next: record.report, action, by, at, step });
}
