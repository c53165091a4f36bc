import { template } from '../template.ts';

/** Reviewing one report, and the queue of all of them. */
export const review = {
  panel: '审核要点',
  intro: '逐项看过后再作决定。勾选只记录在本浏览器中，供自己核对。',
  seen: '已看过',
  findings: '校验',
  noErrors: '没有必须更正的问题。',
  errors: template<{ count: number }>('{{ count }} 处错误'),
  justified: '核实说明',
  noJustified: '没有以说明保留的疑点。',
  signed: template<{ by: string; date: string }>('{{ by }}，{{ date }}'),
  changes: '与上年相比变化较大',
  noChanges: '各项数字与上年相比没有大的变化。',
  noPrevious: '没有上年报告可以对照。',
  similar: '文字与上年雷同',
  notSimilar: '各部分文字均有更新。',
  similarity: template<{ share: number }>('{{ share }}% 相同'),
  remarks: '未解决的意见',
  noRemarks: '没有未解决的意见。',
} as const;
