import { template } from '../template.ts';

type Of = { agency: string; year: string | number; date: string };

/** What one was told. */
export const told = {
  bell: template<{ count: number }>('通知，{{ count }} 条未读'),
  none: '没有通知',
  unread: '未读',
  readAll: '全部标为已读',
  kinds: {
    reportSubmitted: template<Of>('{{ agency }}提交了 {{ year }} 年度报告'),
    reportReturned: template<Of>('{{ agency }} {{ year }} 年度报告被退回'),
    reportApproved: template<Of>('{{ agency }} {{ year }} 年度报告已审核通过'),
    reportPublished: template<Of>('{{ agency }} {{ year }} 年度报告已公布'),
    reportCorrecting: template<Of>('{{ agency }} {{ year }} 年度报告需要更正'),
    remarkMade: template<Of>('{{ agency }} {{ year }} 年度报告有新的意见'),
    remarkAnswered: template<Of>('{{ agency }}答复了 {{ year }} 年度报告的意见'),
    reportDue: template<Of>('{{ agency }} {{ year }} 年度报告将于 {{ date }} 到期'),
    reportOverdue: template<Of>('{{ agency }} {{ year }} 年度报告已逾期'),
    jobEnded: template<Of>('任务已结束'),
  },
} as const;

/** Words in the text of reports. */
export const searching = {
  title: '全文搜索',
  text: '在权限范围内的全部报告正文和单位名称中查找。',
  words: '要找的词',
  start: '输入要找的词',
  startText: '例如“信息处理费”“行政复议”，可以用空格隔开几个词。',
  none: '没有找到',
  noneText: '换一个说法，或者减少几个词再试。',
} as const;
