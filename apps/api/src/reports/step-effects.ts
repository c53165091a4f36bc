import type { CheckResult, Report } from '@nianbao/core';
import { publicationOf, type NewPublication } from '../corrections/publication.ts';
import type { Database } from '../database/database.ts';
import { figuresOf, type Figures } from '../rollups/figures-of-report.ts';
import type { VersionAction } from '../database/schema.ts';
import type { ReportRecord } from './report-record.ts';

/** What a step of the workflow does beyond the report: written with it, or not at all. */
export interface StepEffects {
  /** Approved, or published: what the report adds to the sums. */
  readonly figures?: Figures | undefined;
  readonly publication?: NewPublication | undefined;
  /** The approval no longer stands: what counts is what was published, if anything was. */
  readonly isRevoked?: boolean;
}

/** The effects of a step; `undefined` when it has none, like every save of a draft. */
export async function effectsOf(
  db: Database,
  record: ReportRecord,
  step: {
    readonly action: VersionAction;
    readonly report: Report;
    readonly result: CheckResult;
    readonly at: Date;
    readonly note: string | null;
  },
): Promise<StepEffects | undefined> {
  switch (step.action) {
    case 'approve':
      return { figures: figuresOf(step.report) };
    case 'publish':
      return { figures: figuresOf(step.report), publication: await publicationOf(db, record, step) };
    case 'return':
      return record.status === 'approved' ? { isRevoked: true } : undefined;
    default:
      return undefined;
  }
}
