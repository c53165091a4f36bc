import { defineProblem } from '../problem/problem.ts';
import { statusNames, type ReportStatus } from './report-status.ts';
import type { Transition } from './transitions.ts';

/** Why a step of the workflow is not taken. */
export const workflowProblems = {
  notPossible: defineProblem<{ transition: Transition; status: ReportStatus }>(
    'workflow.notPossible',
    'error',
    ({ transition: { name, from }, status }) => ({
      message: {
        zh: `报告${statusNames[status].zh}，不能${name.zh}。`,
        en: `The report is ${statusNames[status].en}: it is not possible to ${name.en} it.`,
      },
      fix: {
        zh: `只有${from.map((each) => statusNames[each].zh).join('、')}的报告可以${name.zh}。`,
        en: `A report can be taken through "${name.en}" when it is ${from.map((each) => statusNames[each].en).join(' or ')}.`,
      },
    }),
  ),
  blocked: defineProblem<{ rules: readonly string[] }>('workflow.blocked', 'error', ({ rules }) => ({
    message: {
      zh: `报告有 ${rules.length} 项必须更正的问题（${rules.join('、')}），不能提交。`,
      en: `The report has ${rules.length} findings that must be put right before it is submitted (${rules.join(', ')}).`,
    },
    fix: {
      zh: '请按各项提示更正，或补填空白的单元格。',
      en: 'Put them right as each says, and fill in the cells left blank.',
    },
  })),
  reasonForFindings: defineProblem<{ rules: readonly string[] }>(
    'workflow.reasonForFindings',
    'error',
    ({ rules }) => ({
      message: {
        zh: `报告有 ${rules.length} 项疑点（${rules.join('、')}），提交时须说明理由。`,
        en: `The report has ${rules.length} doubtful points (${rules.join(', ')}); submitting it takes a stated reason.`,
      },
      fix: {
        zh: '请逐项核对；属实的，在提交时写明情况。',
        en: 'Look at each; where the figures are right, say so in the reason.',
      },
    }),
  ),
  reasonRequired: defineProblem<{ transition: Transition }>(
    'workflow.reasonRequired',
    'error',
    ({ transition: { name } }) => ({
      message: { zh: `${name.zh}须说明理由。`, en: `To ${name.en} a report takes a stated reason.` },
      fix: { zh: '请写明需要修改或更正的内容。', en: 'Say what has to be changed or was wrong.' },
    }),
  ),
} as const;
