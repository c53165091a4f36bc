import { defineProblem } from '@nianbao/core';

/** What can be wrong with an entry of the list of agencies. */
export const agencyProblems = {
  duplicate: defineProblem<{ name: string }>('agencies.duplicate', 'error', ({ name }) => ({
    message: { zh: `机关“${name}”已在名录中。`, en: `The agency "${name}" is already in the list.` },
    fix: { zh: '请使用已有的机关。', en: 'Use the existing entry.' },
  })),
  creditCodeTaken: defineProblem<{ code: string; name: string }>(
    'agencies.creditCodeTaken',
    'error',
    ({ code, name }) => ({
      message: {
        zh: `统一社会信用代码 ${code} 已属于“${name}”。`,
        en: `The unified social credit code ${code} belongs to "${name}".`,
      },
      fix: { zh: '请核对代码。', en: 'Check the code.' },
    }),
  ),
  parentUnknown: defineProblem<{ id: string }>('agencies.parentUnknown', 'error', ({ id }) => ({
    message: {
      zh: `上级机关 ${id} 不存在，或不在您的权限范围内。`,
      en: `The agency above, ${id}, does not exist or lies outside what you may change.`,
    },
    fix: { zh: '请从名录中选择上级机关。', en: 'Choose an agency from the list.' },
  })),
} as const;
