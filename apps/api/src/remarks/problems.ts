import { defineProblem } from '@nianbao/core';

/** Why a remark cannot be made or changed. */
export const remarkProblems = {
  placeUnknown: defineProblem<{ place: string }>('remarks.placeUnknown', 'error', ({ place }) => ({
    message: {
      zh: `报告中没有“${place}”，不能对它提出意见。`,
      en: `The report has no "${place}" to remark on.`,
    },
    fix: {
      zh: '请使用该格式的单元格编号，或 overview、problems 等文字部分的名称。',
      en: 'Use a cell id of the format, or the name of a narrative part such as overview or problems.',
    },
  })),
  notFound: defineProblem<{ id: string }>('remarks.notFound', 'error', ({ id }) => ({
    message: { zh: `没有找到意见 ${id}。`, en: `There is no remark ${id}.` },
    fix: { zh: '请刷新意见列表。', en: 'Load the remarks again.' },
  })),
} as const;
