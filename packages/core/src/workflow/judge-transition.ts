import type { Finding } from '../check/finding.ts';
import type { Problem } from '../problem/problem.ts';
import { workflowProblems } from './problems.ts';
import type { ReportStatus } from './report-status.ts';
import { transitions, type WorkflowAction } from './transitions.ts';

/** A step that somebody wants to take. */
export interface TransitionRequest {
  readonly status: ReportStatus;
  readonly action: WorkflowAction;
  readonly reason?: string | undefined;
  /** What the rules say about the report as it is. */
  readonly findings: readonly Finding[];
}

/** The status a step leads to, or why it is not taken. */
export type Judgement =
  | { readonly kind: 'taken'; readonly to: ReportStatus }
  | { readonly kind: 'refused'; readonly problem: Problem };

/**
 * Whether a step of the workflow may be taken. A submission is stopped by every error, those that cannot be decided for
 * blank cells included; a warning takes a reason, unless its finding carries one already. Pure.
 */
export function judgeTransition({ status, action, reason, findings }: TransitionRequest): Judgement {
  const transition = transitions[action];
  const refused = (problem: Problem): Judgement => ({ kind: 'refused', problem });
  if (!transition.from.includes(status)) return refused(workflowProblems.notPossible({ transition, status }));
  const hasReason = (reason ?? '').trim() !== '';
  if (transition.needsReason && !hasReason) return refused(workflowProblems.reasonRequired({ transition }));
  if (transition.isChecked) {
    const errors = rulesOf(findings.filter(isBlocking));
    if (errors.length > 0) return refused(workflowProblems.blocked({ rules: errors }));
    const doubts = rulesOf(findings.filter(needsReason));
    if (doubts.length > 0 && !hasReason)
      return refused(workflowProblems.reasonForFindings({ rules: doubts }));
  }
  return { kind: 'taken', to: transition.to };
}

function isBlocking({ severity, justification }: Finding): boolean {
  return severity === 'error' && justification === undefined;
}

function needsReason({ severity, status, justification }: Finding): boolean {
  return severity === 'warning' && status === 'fail' && justification === undefined;
}

function rulesOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ rule }) => rule))];
}
