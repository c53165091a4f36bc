import { template } from '../template.ts';

/** Questions on a report and the answers to them. */
export const remarks = {
  title: '意见',
  onReport: '整份报告',
  add: '提意见',
  addHere: '对此处提意见',
  onPassage: template<{ quote: string }>('“{{ quote }}”'),
  text: '意见内容',
  textHelp: '写明疑问和需要核对、修改之处。',
  send: '发出',
  answer: '回复',
  answerText: '回复内容',
  resolve: '标为已解决',
  reopen: '重新打开',
  resolvedBy: template<{ who: string; when: string }>('{{ who }}于 {{ when }} 标为已解决'),
  open: '未解决',
  all: '全部',
  none: '没有意见',
  noneForReviewer: '选中单元格或文字后按 Ctrl + Alt + M，即可就该处提出意见。',
  noneForAgency: '审核人提出的意见会列在这里，点击即到所指之处。',
  noneOpen: '意见均已解决。',
  onCell: template<{ count: number }>('{{ count }} 条未解决的意见'),
  show: '查看意见',
  somebody: '已注销的用户',
} as const;
