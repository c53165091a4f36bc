import type { LocalText } from '../text/local-text.ts';

/** Where a report stands on its way from the agency to the public. */
export const reportStatuses = [
  'draft',
  'submitted',
  'returned',
  'approved',
  'published',
  'correcting',
] as const;
export type ReportStatus = (typeof reportStatuses)[number];

/** What people call a status. */
export const statusNames: Readonly<Record<ReportStatus, LocalText>> = {
  draft: { zh: '草稿', en: 'draft' },
  submitted: { zh: '已提交', en: 'submitted' },
  returned: { zh: '已退回', en: 'returned' },
  approved: { zh: '已审核', en: 'approved' },
  published: { zh: '已公布', en: 'published' },
  correcting: { zh: '更正中', en: 'being corrected' },
};

/** Whether the agency may change the report: before it is submitted, after it came back, and to correct it. */
export function isEditable(status: ReportStatus): boolean {
  return status === 'draft' || status === 'returned' || status === 'correcting';
}
