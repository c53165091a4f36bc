import { template } from '../template.ts';

/** The tree of agencies. */
export const agencies = {
  title: '单位',
  text: '谁该报送年报。改名、调整和撤销都留有历史，往年的报告不受影响。',
  add: '添加单位',
  addBelow: '添加下级单位',
  change: '改名或调整',
  name: '全称',
  nameHint: '与印章一致的法定名称。',
  parent: '上级单位',
  top: '最上层',
  kind: '类型',
  kinds: {
    government: '人民政府',
    department: '部门',
    branchOffice: '派出机关',
    delegatedBody: '授权组织',
  },
  level: '级别',
  creditCode: '统一社会信用代码',
  validFrom: '设立日期',
  validTo: '撤销日期',
  closeText: '撤销后不再催报，已有的报告保留。',
  search: '搜索单位',
  withClosed: '显示已撤销的单位',
  closed: '已撤销',
  reports: '查看年报',
  save: '保存',
  import: '导入名单',
  importText:
    'XLSX 或 CSV，列与导出的名单相同。先预览会有什么变化和问题，确认后才写入；有一行不对就一行都不写。',
  export: '导出名单',
  chooseTable: '选择表格',
  willDo: template<{ added: number; changed: number; unchanged: number }>(
    '新增 {{ added }} 个，修改 {{ changed }} 个，{{ unchanged }} 个不变',
  ),
  row: template<{ row: number }>('第 {{ row }} 行'),
  confirm: '确认导入',
  none: '还没有单位',
  noneText: '先添加本级人民政府，再在它下面添加各部门和乡镇。',
} as const;
