/** Where one can go, and the frame around every page. */
export const navigation = {
  label: '主导航',
  open: '打开导航',
  home: '首页',
  reports: '年报',
  review: '审核',
  rollups: '汇总',
  statistics: '统计',
  manage: '管理',
  agencies: '单位',
  people: '人员',
  keys: '接口密钥',
  jobs: '任务',
  audit: '操作日志',
  documents: '文件样式',
  settings: '个人设置',
  search: '搜索',
} as const;
