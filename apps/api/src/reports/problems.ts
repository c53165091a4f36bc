import { defineProblem } from '@nianbao/core';
import { statusNames, type ReportStatus } from '@nianbao/core/workflow';

/** Why a report cannot be stored as asked. */
export const storageProblems = {
  duplicate: defineProblem<{ agency: string; year: number }>(
    'reports.duplicate',
    'error',
    ({ agency, year }) => ({
      message: {
        zh: `${agency} ${year} 年度的报告已经存在。`,
        en: `There is already a report of ${agency} for ${year}.`,
      },
      fix: {
        zh: '请打开已有的报告修改，或先删除它。',
        en: 'Open the existing report, or delete it first.',
      },
    }),
  ),
  locked: defineProblem<{ status: ReportStatus }>('reports.locked', 'error', ({ status }) => ({
    message: {
      zh: `报告${statusNames[status].zh}，不能修改或删除。`,
      en: `The report is ${statusNames[status].en} and cannot be changed or deleted.`,
    },
    fix: {
      zh: '已提交的报告可以撤回或请主管部门退回；已公布的报告请办理更正。',
      en: 'A submitted report can be withdrawn or returned; a published one is changed by a correction.',
    },
  })),
  identityFixed: defineProblem<{ field: string }>('reports.identityFixed', 'error', ({ field }) => ({
    message: {
      zh: `已建立的报告不能改变 ${field}。`,
      en: `The ${field} of a stored report cannot be changed.`,
    },
    fix: {
      zh: '请另建一份报告。',
      en: 'Create another report instead.',
    },
  })),
  fieldUnknown: defineProblem<{ field: string; known: readonly string[] }>(
    'reports.patch.unknown',
    'error',
    ({ field, known }) => ({
      message: { zh: `没有可修改的 ${field}。`, en: `There is no ${field} to change.` },
      fix: {
        zh: known.length > 0 ? `可修改：${known.join('、')}。` : '请核对单元格编号。',
        en: known.length > 0 ? `These can be changed: ${known.join(', ')}.` : 'Check the id of the cell.',
      },
    }),
  ),
  agencyUnknown: defineProblem<{ agency: string }>('reports.agencyUnknown', 'error', ({ agency }) => ({
    message: {
      zh: `没有找到行政机关“${agency}”，或不在您的权限范围内。`,
      en: `The agency "${agency}" was not found, or you may not act for it.`,
    },
    fix: {
      zh: '请使用机关名录中的全称，或请系统管理员先添加该机关。',
      en: 'Use the full name as in the list of agencies, or have the administrator add it first.',
    },
  })),
  noPrevious: defineProblem<{ agency: string; year: number }>(
    'reports.noPrevious',
    'error',
    ({ agency, year }) => ({
      message: {
        zh: `没有 ${agency} ${year} 年度的报告，不能据以新建。`,
        en: `There is no report of ${agency} for ${year} to start from.`,
      },
      fix: { zh: '请新建空白报告。', en: 'Start from a blank report.' },
    }),
  ),
  noEvidence: defineProblem('reports.noEvidence', 'error', () => ({
    message: {
      zh: '这份报告不是从文件导入的，没有读取记录。',
      en: 'This report was not imported from a document; there is no evidence.',
    },
  })),
  idempotencyReused: defineProblem('reports.idempotencyReused', 'error', () => ({
    message: {
      zh: '该 Idempotency-Key 已用于另一个不同的请求。',
      en: 'This Idempotency-Key was used for a different request.',
    },
    fix: { zh: '请为每个新请求使用新的键。', en: 'Use a new key for every new request.' },
  })),
  idempotencyRace: defineProblem('reports.idempotencyRace', 'error', () => ({
    message: {
      zh: '带有同一 Idempotency-Key 的请求正在处理中。',
      en: 'A request with the same Idempotency-Key is being worked on.',
    },
    fix: { zh: '请稍后用同一个键重试。', en: 'Try again a little later with the same key.' },
  })),
} as const;
