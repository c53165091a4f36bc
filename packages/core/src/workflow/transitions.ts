import type { LocalText } from '../text/local-text.ts';
import type { ReportStatus } from './report-status.ts';

/** What can be done to a report besides changing its content. */
export const workflowActions = ['submit', 'withdraw', 'return', 'approve', 'publish', 'correct'] as const;
export type WorkflowAction = (typeof workflowActions)[number];

/** A step of the workflow. */
export interface Transition {
  readonly action: WorkflowAction;
  readonly name: LocalText;
  readonly from: readonly ReportStatus[];
  readonly to: ReportStatus;
  /** Who takes it: the agency that writes the report, or the competent office that reviews it. */
  readonly by: 'agency' | 'office';
  /** The step must say why: what is to be mended, what was wrong with the published report. */
  readonly needsReason: boolean;
  /** The step is held up by findings. */
  readonly isChecked: boolean;
}

/**
 * The whole workflow. A report is written, submitted, and either returned or approved; what is approved is published;
 * what is published is corrected in a new version, while the published one stays.
 */
export const transitions: Readonly<Record<WorkflowAction, Transition>> = {
  submit: {
    action: 'submit',
    name: { zh: '提交', en: 'submit' },
    from: ['draft', 'returned', 'correcting'],
    to: 'submitted',
    by: 'agency',
    needsReason: false,
    isChecked: true,
  },
  withdraw: {
    action: 'withdraw',
    name: { zh: '撤回', en: 'withdraw' },
    from: ['submitted'],
    to: 'draft',
    by: 'agency',
    needsReason: false,
    isChecked: false,
  },
  return: {
    action: 'return',
    name: { zh: '退回', en: 'return' },
    from: ['submitted', 'approved'],
    to: 'returned',
    by: 'office',
    needsReason: true,
    isChecked: false,
  },
  approve: {
    action: 'approve',
    name: { zh: '审核通过', en: 'approve' },
    from: ['submitted'],
    to: 'approved',
    by: 'office',
    needsReason: false,
    isChecked: false,
  },
  publish: {
    action: 'publish',
    name: { zh: '公布', en: 'publish' },
    from: ['approved'],
    to: 'published',
    by: 'office',
    needsReason: false,
    isChecked: false,
  },
  correct: {
    action: 'correct',
    name: { zh: '更正', en: 'correct' },
    from: ['published'],
    to: 'correcting',
    by: 'office',
    needsReason: true,
    isChecked: false,
  },
};
