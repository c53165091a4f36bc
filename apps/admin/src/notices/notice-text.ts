import { t } from '../language/language.ts';
import type { Notice } from './notices-api.ts';

/** A notice in words. */
export function noticeText({ kind, detail }: Pick<Notice, 'kind' | 'detail'>): string {
  const of = { agency: detail.agency ?? '', year: detail.year ?? '', date: detail.dueOn ?? '' };
  return t(`told.kinds.${wordOf(kind)}`, of);
}

/** The name of a kind as a key: `report.submitted` → `reportSubmitted`. */
function wordOf(kind: Notice['kind']) {
  switch (kind) {
    case 'report.submitted':
      return 'reportSubmitted';
    case 'report.returned':
      return 'reportReturned';
    case 'report.approved':
      return 'reportApproved';
    case 'report.published':
      return 'reportPublished';
    case 'report.correcting':
      return 'reportCorrecting';
    case 'remark.made':
      return 'remarkMade';
    case 'remark.answered':
      return 'remarkAnswered';
    case 'report.due':
      return 'reportDue';
    case 'report.overdue':
      return 'reportOverdue';
    case 'job.ended':
      return 'jobEnded';
  }
}
