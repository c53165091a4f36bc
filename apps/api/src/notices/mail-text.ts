import type { Language, LocalText } from '@nianbao/core';
import type { NoticeDetail, NoticeKind } from './notice.ts';

const subjects: Readonly<Record<NoticeKind, LocalText>> = {
  'report.submitted': { zh: '年报已报送', en: 'A report was submitted' },
  'report.returned': { zh: '年报被退回', en: 'A report was returned' },
  'report.approved': { zh: '年报已通过审核', en: 'A report was approved' },
  'report.published': { zh: '年报已公布', en: 'A report was published' },
  'report.correcting': { zh: '已公布的年报需要更正', en: 'A published report has to be corrected' },
  'remark.made': { zh: '年报有新的批注', en: 'A remark was made on a report' },
  'remark.answered': { zh: '批注有了答复', en: 'A remark was answered' },
  'report.due': { zh: '年报报送期限将至', en: 'A report is due soon' },
  'report.overdue': { zh: '年报已逾期', en: 'A report is overdue' },
  'job.ended': { zh: '任务已结束', en: 'A job has ended' },
};

/** What a notice says in an e-mail, as plain text: subject and body in one language. */
export function mailText(
  { kind, detail }: { readonly kind: NoticeKind; readonly detail: NoticeDetail },
  language: Language,
  home: string | undefined,
): { readonly subject: string; readonly text: string } {
  const { agency, year, dueOn, text, reportId } = detail;
  const subject = [subjects[kind][language], agency, year].filter((part) => part !== undefined).join(' ');
  const lines = [
    `${subject}${language === 'zh' ? '。' : '.'}`,
    dueOn && (language === 'zh' ? `期限：${dueOn}` : `Due on ${dueOn}`),
    text,
    home && reportId && new URL(`/reports/${reportId}`, home).href,
  ];
  // A subject is one line: what somebody wrote may have several.
  return {
    subject: subject.replaceAll(/\s+/g, ' '),
    text: `${lines.filter((line) => typeof line === 'string' && line !== '').join('\n\n')}\n`,
  };
}
