import type { WorkflowAction } from '@nianbao/core/workflow';

/** What is recorded of accounts, agencies, keys and settings. */
const ownActions = [
  'session.opened',
  'session.refused',
  'session.closed',
  'session.revoked',
  'password.changed',
  'password.reset',
  'account.created',
  'account.changed',
  'account.disabled',
  'account.enabled',
  'agency.added',
  'agency.changed',
  'agency.succeeded',
  'agency.removed',
  'apiKey.made',
  'apiKey.revoked',
  'report.removed',
  'data.backedUp',
] as const;

/** What was done: of the list above, a step of the workflow, or a setting that was changed. */
export type AuditAction = (typeof ownActions)[number] | `report.${WorkflowAction}` | `setting.${string}`;

export type AuditTargetKind = 'account' | 'agency' | 'apiKey' | 'session' | 'report' | 'setting';

/** Something that was done. */
export interface AuditEvent {
  readonly action: AuditAction;
  readonly target: { readonly kind: AuditTargetKind; readonly id: string };
  /** The agency that it is about; absent when it is about the whole jurisdiction. */
  readonly agencyId?: string | null | undefined;
  /** What changed, as JSON. No passwords, no keys. */
  readonly detail?: Readonly<Record<string, unknown>> | undefined;
}

/** Who did it, and from where. */
export interface AuditSource {
  readonly jurisdiction: string;
  readonly at: Date;
  readonly actor: { readonly id: string | null; readonly name: string };
  readonly via: { readonly kind: 'session' | 'apiKey' | 'service'; readonly id?: string | undefined };
  readonly address?: string | undefined;
  readonly requestId?: string | undefined;
}
