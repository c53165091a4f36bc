import { answered, api } from '../api/client.ts';

export type AuditEntry = Awaited<ReturnType<typeof readAudit>>['items'][number];

/** Which entries of the log are asked for; empty for all. */
export interface AuditFilter {
  /** An action, or the part before its dot. */
  readonly action: string;
  /** Id or user name of an account. */
  readonly actor: string;
  /** Day from which on, `2026-11-24`. */
  readonly from: string;
}

/** What each action is about: the part before the dot of its name. */
export const auditSubjects = [
  'session',
  'password',
  'account',
  'agency',
  'apiKey',
  'report',
  'setting',
  'data',
] as const;

function queryOf({ action, actor, from }: AuditFilter) {
  return {
    ...(action ? { action } : {}),
    ...(actor ? { actor } : {}),
    ...(from ? { from: new Date(`${from}T00:00:00`).toISOString() } : {}),
  };
}

/** A page of what was done, newest first. @throws ApiProblem */
export function readAudit(filter: AuditFilter, cursor?: string) {
  return answered(api.audit.$get({ query: { ...queryOf(filter), ...(cursor ? { cursor } : {}) } }));
}

/** Where the log is to be had as a file that proves itself. */
export function auditExportAddress(filter: AuditFilter): string {
  return `/api/v1/audit/export?${new URLSearchParams(queryOf(filter))}`;
}
