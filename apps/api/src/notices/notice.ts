/** What somebody can be told. */
export const noticeKinds = [
  'report.submitted',
  'report.returned',
  'report.approved',
  'report.published',
  'report.correcting',
  'remark.made',
  'remark.answered',
  'report.due',
  'report.overdue',
  'job.ended',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What a notice is about; texts are made of it in the language of who reads. */
export interface NoticeDetail {
  readonly reportId?: string | undefined;
  readonly jobId?: string | undefined;
  readonly agency?: string | undefined;
  readonly year?: number | undefined;
  /** The day that a report is due. */
  readonly dueOn?: string | undefined;
  /** What somebody wrote: the reason of a return, a remark, the words of a reminder. */
  readonly text?: string | undefined;
}
