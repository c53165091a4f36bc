import { template } from '../template.ts';

/** What is approved, what the public sees, and what was corrected since. */
export const publication = {
  title: '公布',
  text: '已审核的报告在这里公布；公布后的更正会另发更正说明，原文仍可查到。',
  filter: '按公布情况筛选',
  state: '公布情况',
  states: { waiting: '待公布', published: '已公布', correcting: '更正中' },
  all: '全部',
  publish: '公布',
  publishAll: template<{ count: number }>('公布全部 {{ count }} 份待公布报告'),
  publishOf: template<{ agency: string }>('公布 {{ agency }} 的报告'),
  sure: template<{ count: number }>('公布 {{ count }} 份报告？'),
  sureText: '公布后社会公众立即可以看到。再有修改，须按更正程序办理。',
  done: template<{ count: number; refused: number }>('已公布 {{ count }} 份，{{ refused }} 份未能公布。'),
  publicPage: '公开页面',
  corrections: '更正说明',
  correctionsOf: template<{ agency: string }>('{{ agency }} 的更正说明'),
  noCorrections: '公布后没有更正过。',
  correction: template<{ number: number; date: string }>('第 {{ number }} 次更正，{{ date }}'),
  changed: template<{ cells: number; fields: number }>('更正 {{ cells }} 个数、{{ fields }} 处文字'),
  blank: '空',
  none: '这一年还没有可以公布的报告',
  noneText: '报告经审核后会出现在这里。先到“审核”中处理已提交的报告。',
  noneHere: '没有这种情况的报告',
  toReview: '去审核',
} as const;
