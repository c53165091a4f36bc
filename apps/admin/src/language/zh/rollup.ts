import { template } from '../template.ts';

/** Official tables that are read, not written. */
export const layoutGrid = {
  help: '用方向键移动，按 Enter 查看构成。',
  helpReading: '用方向键移动。',
} as const;

/** The report of a level, added up. */
export const rollup = {
  title: '汇总',
  year: '年度',
  include: '计入',
  includes: { published: '已公布的', approved: '已审核的', all: '全部报告' },
  level: '与本级自报数核对',
  noLevel: '不核对',
  show: '显示',
  views: { sum: '合计', contributors: '份数', difference: '差额' },
  counted: template<{ count: number; members: number }>('{{ members }} 个单位，计入 {{ count }} 份'),
  complete: '各单位齐全，各格均有数。',
  missing: template<{ count: number }>('缺 {{ count }} 份'),
  incomplete: template<{ count: number }>('{{ count }} 格有空白'),
  differences: template<{ count: number }>('{{ count }} 格与自报数不符'),
  agrees: '与自报数一致',
  noneTitle: '还没有可以汇总的报告',
  noneText: template<{ include: string }>(
    '计入范围为“{{ include }}”。审核报告之后这里就有合计，也可以先看全部报告。',
  ),
  countAll: '计入全部报告',
  openCell: '查看构成',
  panel: '构成',
  chooseCell: '点击任意一格，查看这个数由哪些单位构成。',
  contributors: template<{ count: number; all: number }>('{{ all }} 份报告中有 {{ count }} 份填了这一格'),
  blanks: template<{ count: number }>('{{ count }} 份为空'),
  gaps: template<{ count: number }>('{{ count }} 份所用格式没有这一格'),
  share: '占比',
  blank: '空',
  absent: '未计入',
  reported: '自报数',
  sum: '合计',
  difference: '自报数 − 合计',
  suspects: '恰好等于差额的单位，可能漏计或重复计入：',
  levelOwn: template<{ agency: string }>('{{ agency }}自报数'),
  sorted: template<{ order: string }>('按{{ order }}排列'),
} as const;
