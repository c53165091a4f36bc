import { template } from '../template.ts';

/** Tables of records, whatever they are of. */
export const table = {
  columns: '选择列',
  csv: '导出为 CSV',
  count: template<{ count: number }>('{{ count }} 行'),
  actions: '操作',
} as const;

/** A report beside last year's. */
export const comparison = {
  title: '与上年对比',
  of: template<{ agency: string; before: number; after: number }>(
    '{{ agency }} · {{ before }} → {{ after }} 年度',
  ),
  back: '返回报告',
  show: '查看方式',
  views: { tables: '表格', list: '清单', text: '文字' },
  onlyChanges: '只看变化',
  changed: template<{ count: number; all: number }>('{{ all }} 个数中 {{ count }} 个有变化'),
  similarity: template<{ percent: string }>('与上年相同 {{ percent }}'),
  unchanged: '没有变化。',
  cell: '指标',
  before: '上年',
  after: '本年',
  change: '增减',
  ratio: '变化率',
  noCounterpart: '上年表格没有这一格',
  onlyBefore: '只在上年表格中有的指标',
  none: '没有上年报告可以对比',
  noneText: template<{ agency: string; year: number }>(
    '{{ agency }}没有 {{ year }} 年度的报告。导入上年的文件后，这里会逐格、逐字地比较两年。',
  ),
  import: '去导入',
  legend: template<{ year: number }>('删除线为 {{ year }} 年度原文，下划线为本年新写。'),
} as const;
