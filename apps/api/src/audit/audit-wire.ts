import { z } from '@hono/zod-openapi';
import type { AuditEntry } from './hash-of-entry.ts';

/** An entry of the audit log. */
export const auditEntry = z
  .object({
    sequence: z.int(),
    at: z.iso.datetime(),
    actor: z
      .object({ id: z.string().nullable(), name: z.string() })
      .openapi({ description: 'Who did it; without an id the service, or somebody who was not let in.' }),
    action: z.string().openapi({ example: 'account.disabled' }),
    target: z.object({ kind: z.string(), id: z.string() }),
    agencyId: z.string().nullable().openapi({ description: 'The agency that it is about.' }),
    detail: z.record(z.string(), z.unknown()),
    via: z.object({ kind: z.enum(['session', 'apiKey', 'service']), id: z.string().nullable() }),
    address: z.string().nullable(),
    requestId: z.string().nullable(),
    hash: z.string().openapi({ description: 'SHA-256 over the hash of the entry before and this entry.' }),
  })
  .openapi('AuditEntry');
export type AuditEntryWire = z.infer<typeof auditEntry>;

export function auditEntryOf(entry: AuditEntry): AuditEntryWire {
  const { sequence, at, action, agencyId, detail, address, requestId, hash } = entry;
  return {
    sequence,
    at: at.toISOString(),
    actor: { id: entry.actorId, name: entry.actorName },
    action,
    target: { kind: entry.targetKind, id: entry.targetId },
    agencyId,
    detail: { ...detail },
    via: { kind: entry.via, id: entry.viaId },
    address,
    requestId,
    hash,
  };
}
