import { describe, expect, test } from 'vitest';
import type { Finding } from '../check/finding.ts';
import { judgeTransition, type Judgement } from './judge-transition.ts';
import { isEditable, reportStatuses, type ReportStatus } from './report-status.ts';
import { transitions, workflowActions, type WorkflowAction } from './transitions.ts';

const finding = (severity: Finding['severity'], more: Partial<Finding> = {}): Finding => ({
  rule: `test.${severity}`,
  severity,
  status: 'fail',
  cells: [],
  message: { zh: '有问题', en: 'something is wrong' },
  basis: [],
  ...more,
});

const judge = (
  status: ReportStatus,
  action: WorkflowAction,
  more: { reason?: string; findings?: readonly Finding[] } = {},
) => judgeTransition({ status, action, findings: [], ...more });

const codeOf = (judgement: Judgement) =>
  judgement.kind === 'refused' ? judgement.problem.code : judgement.to;

/** Every step there is, written out: status → action → status. */
const map: Record<ReportStatus, Partial<Record<WorkflowAction, ReportStatus>>> = {
  draft: { submit: 'submitted' },
  submitted: { withdraw: 'draft', return: 'returned', approve: 'approved' },
  returned: { submit: 'submitted' },
  approved: { return: 'returned', publish: 'published' },
  published: { correct: 'correcting' },
  correcting: { submit: 'submitted' },
};

describe('the workflow', () => {
  test.each(reportStatuses.flatMap((status) => workflowActions.map((action) => [status, action] as const)))(
    'from %s, %s',
    (status, action) => {
      const expected = map[status][action] ?? 'workflow.notPossible';
      expect(codeOf(judge(status, action, { reason: '理由' }))).toBe(expected);
    },
  );

  test('a blank reason is none', () => {
    for (const action of workflowActions) {
      const { from, needsReason, to } = transitions[action];
      for (const status of from)
        expect(codeOf(judge(status, action, { reason: '  ' }))).toBe(
          needsReason ? 'workflow.reasonRequired' : to,
        );
    }
  });

  test('an error stops a submission, decided or not, with or without a reason', () => {
    for (const status of ['fail', 'undecided'] as const) {
      const findings = [finding('error', { status })];
      expect(codeOf(judge('draft', 'submit', { findings, reason: '属实' }))).toBe('workflow.blocked');
    }
  });

  test('a warning takes a reason, a note does not, nor does a finding that carries its own', () => {
    const findings = [finding('warning')];
    expect(codeOf(judge('draft', 'submit', { findings }))).toBe('workflow.reasonForFindings');
    expect(codeOf(judge('draft', 'submit', { findings, reason: '属实' }))).toBe('submitted');
    expect(codeOf(judge('draft', 'submit', { findings: [finding('info')] }))).toBe('submitted');
    const justification = { rule: 'test.warning', reason: '已核实' };
    expect(codeOf(judge('draft', 'submit', { findings: [finding('warning', { justification })] }))).toBe(
      'submitted',
    );
  });

  test('findings hold up nothing but a submission', () => {
    const findings = [finding('error')];
    expect(codeOf(judge('submitted', 'approve', { findings }))).toBe('approved');
  });

  test('a report is changed by nobody while it is reviewed or published', () => {
    expect(reportStatuses.filter(isEditable)).toEqual(['draft', 'returned', 'correcting']);
    // What can be edited can be submitted, and nothing else.
    for (const status of reportStatuses) expect('submit' in map[status]).toBe(isEditable(status));
  });
});
