import { answered, api, done } from '../api/client.ts';

export type Notice = Awaited<ReturnType<typeof listNotices>>['items'][number];

/** What one was told, newest first, and how much of it is unread. @throws ApiProblem */
export function listNotices(cursor?: string) {
  return answered(api.notices.$get({ query: cursor ? { cursor } : {} }));
}

/** @throws ApiProblem */
export function markRead(id: string) {
  return done(api.notices[':id'].read.$put({ param: { id }, json: { isRead: true } }));
}

/** @throws ApiProblem */
export function markAllRead() {
  return done(api.notices.read.$put());
}

/** Where a notice leads. */
export function addressOf({ detail }: Pick<Notice, 'detail'>): string {
  if (detail.reportId !== undefined) return `/reports/${detail.reportId}`;
  if (detail.jobId !== undefined) return `/jobs/${detail.jobId}`;
  return '/';
}
