import { defineProblem } from '@nianbao/core';

/** What can be wrong with rules that a jurisdiction sets. */
export const ruleProblems = {
  unknown: defineProblem<{ rule: string }>('rules.unknown', 'error', ({ rule }) => ({
    message: { zh: `没有规则“${rule}”。`, en: `There is no rule "${rule}".` },
    fix: { zh: '请从规则目录中选择。', en: 'Choose one of the catalogue of rules.' },
  })),
  twice: defineProblem('rules.twice', 'error', () => ({
    message: { zh: '两条规则使用了同一个编号。', en: 'Two rules have the same id.' },
    fix: { zh: '请为新增规则另取编号。', en: 'Give the added rule another id.' },
  })),
  formatUnknown: defineProblem<{ rule: string; format: string }>(
    'rules.formatUnknown',
    'error',
    ({ rule, format }) => ({
      message: {
        zh: `规则“${rule}”所指的格式“${format}”不存在。`,
        en: `The rule "${rule}" names the format "${format}", which does not exist.`,
      },
      fix: { zh: '请填写格式目录中的编号。', en: 'Name a format of the catalogue.' },
    }),
  ),
  cellUnknown: defineProblem<{ rule: string; cell: string }>(
    'rules.cellUnknown',
    'error',
    ({ rule, cell }) => ({
      message: {
        zh: `规则“${rule}”所指的数据项“${cell}”不存在。`,
        en: `The rule "${rule}" names the cell "${cell}", which does not exist.`,
      },
      fix: { zh: '请对照格式中的数据项编号修改。', en: 'Compare it with the cells of the format.' },
    }),
  ),
  empty: defineProblem<{ rule: string }>('rules.empty', 'error', ({ rule }) => ({
    message: {
      zh: `规则“${rule}”没有本年度的数据项。`,
      en: `The rule "${rule}" has no cell of this year's report.`,
    },
    fix: { zh: '请至少填写一个本年度的数据项。', en: 'Name one cell of this year at least.' },
  })),
} as const;
