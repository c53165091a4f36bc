import type { Context } from 'hono';
import { clientAddress } from '../http/client-address.ts';
import type { Env } from '../http/env.ts';
import { callerOf } from '../reports/scope.ts';
import type { AuditSource } from './audit-event.ts';

/** Who makes this request, and from where. */
export function auditSourceOf(c: Context<Env>, caller = callerOf(c)): AuditSource {
  return {
    jurisdiction: caller.jurisdiction,
    at: c.get('services').now(),
    actor: { id: caller.id, name: caller.username },
    via: { kind: caller.via.kind, id: caller.via.id },
    address: clientAddress(c),
    requestId: c.get('requestId'),
  };
}
