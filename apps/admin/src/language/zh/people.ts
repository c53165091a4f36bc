import { template } from '../template.ts';

/** Who works here. */
export const people = {
  title: '人员',
  text: '账号、角色和所在单位。停用立即生效，历史记录保留。',
  add: '添加人员',
  change: '修改',
  name: '姓名',
  email: '电子邮箱',
  emailHint: '可不填。单点登录时据此认出本人。',
  usernameHint: '3 至 30 个字母、数字、点、横线；之后不能更改。',
  role: '角色',
  roleHints: {
    clerk: '填报本单位的报告并提交。',
    reviewer: '审阅辖内报告，退回或通过。',
    office: '除审阅外，还管理单位、汇总和公布。',
    auditor: '查看一切，不能改动。',
    admin: '除以上外，还管理人员。',
  },
  allRoles: '全部角色',
  seat: '所在单位',
  seatHint: '能看到和处理的范围是该单位及其下级。',
  noSeat: '全部单位之上',
  state: '状态',
  states: { active: '正常', disabled: '已停用', new: '待改密码' },
  created: '添加日期',
  save: '保存',
  search: '搜索姓名或单位',
  reset: '重设密码',
  endSessions: '退出其全部登录',
  disable: '停用',
  enable: '恢复使用',
  password: '一次性密码',
  passwordNote: '只显示这一次，请当面或另行告知本人。首次登录后必须更改。',
} as const;

export const secret = { copy: '复制', copied: '已复制' } as const;

/** What was done, by whom. */
export const audit = {
  title: '操作日志',
  text: '谁在何时做了什么。各条首尾相连，改动任何一条都会被发现。',
  export: '导出',
  at: '时间',
  actor: '操作人',
  actorHint: '操作人的用户名',
  action: '操作',
  target: '对象',
  detail: '内容',
  address: '地址',
  via: '途径',
  vias: { session: '登录', apiKey: '接口密钥', service: '系统' },
  hash: '校验值',
  subject: '类别',
  everything: '全部操作',
  subjects: {
    session: '登录',
    password: '密码',
    account: '人员',
    agency: '单位',
    apiKey: '密钥',
    report: '报告',
    setting: '设置',
    data: '数据',
  },
  from: '起始日期',
  none: '没有记录',
  noneText: '这个条件下没有操作记录。',
} as const;

export const keys = {
  title: '接口密钥',
  text: '供其他系统或脚本以您的身份调用接口。权限不会超过您本人，随时可以收回。',
  name: '名称',
  nameHint: '用在哪里，例如“门户网站同步”',
  may: '允许',
  scopes: { read: '读取', write: '填报', workflow: '提交与审核', administer: '管理' },
  days: '有效期',
  lifetime: template<{ days: number }>('{{ days }} 天'),
  make: '生成密钥',
  made: '新密钥',
  madeNote: '只显示这一次，请立即存放到安全的地方。',
  until: template<{ date: string }>('{{ date }} 到期'),
  used: template<{ date: string }>('最近使用 {{ date }}'),
  unused: '尚未使用',
  revoke: '收回',
} as const;

export const sessions = {
  title: '登录的设备',
  unknown: '未知设备',
  current: '当前',
  end: '退出',
} as const;

export const password = {
  title: '密码',
  text: '更改后，其他设备上的登录全部退出。',
  current: '现在的密码',
  next: '新密码',
  hint: '至少 10 个字符。一句好记的话比几个符号更安全。',
  change: '更改密码',
  changed: '密码已更改',
  must: '请先更改密码',
  mustText: '您用的是一次性密码，更改之后才能使用系统。',
} as const;
