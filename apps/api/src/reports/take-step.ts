import { judgeTransition, transitions, type WorkflowAction } from '@nianbao/core/workflow';
import type { AuditSource } from '../audit/audit-event.ts';
import { Refusal } from '../http/refusal.ts';
import type { Caller } from '../identity/identity.ts';
import { workflowRoles } from '../identity/permissions.ts';
import { identityProblems } from '../identity/problems.ts';
import { happeningOfStep } from '../notices/happening-of-step.ts';
import type { Notices } from '../notices/make-notices.ts';
import { checkAt } from './count-findings.ts';
import type { ReportRecord } from './report-record.ts';
import { openForChange, saveReport, type ReportWrites } from './save-report.ts';
import type { Scope } from './scope.ts';

/** Who takes a step of the workflow, and when. */
export interface StepContext {
  readonly writes: ReportWrites;
  readonly notices: Notices;
  readonly scope: Scope;
  readonly caller: Pick<Caller, 'id' | 'role'>;
  readonly audit: AuditSource;
  readonly at: Date;
}

export interface Step {
  readonly id: string;
  /** The revision that the caller knows. */
  readonly revision: number | 'any';
  readonly action: WorkflowAction;
  readonly reason: string | undefined;
}

/**
 * Takes a step of the workflow and tells whom it concerns: every step of every report goes through here.
 * @throws Refusal (403) when it is not for this role, (404) out of reach, (409) not from this status, (412) at another
 * revision, (422) without a reason that is needed or with findings that stand in the way.
 */
export async function takeStep(
  { writes, notices, scope, caller, audit, at }: StepContext,
  { id, revision, action, reason }: Step,
): Promise<ReportRecord> {
  if (!workflowRoles[transitions[action].by].includes(caller.role))
    throw new Refusal(identityProblems.denied());
  const record = await openForChange(writes, scope, { id, revision });
  const { findings } = checkAt(record.report, {
    previous: record.previous?.report,
    moment: at,
    rules: await writes.rules.of(record.jurisdiction),
  });
  const judged = judgeTransition({ status: record.status, action, reason, findings });
  if (judged.kind === 'refused') throw new Refusal(judged.problem);
  const note = reason === undefined || reason === '' ? null : reason;
  const step = { to: judged.to, note };
  const change = { next: record.report, action, by: caller.id, at, step, audit };
  const saved = await saveReport(writes, record, change);
  const happening = happeningOfStep(saved, { action, by: caller.id, note });
  if (happening) await notices.tell(happening);
  return saved;
}
