import { createHash } from 'node:crypto';
import type { auditLog } from '../database/schema.ts';

export type AuditEntry = typeof auditLog.$inferSelect;

/**
 * The hash of an entry: SHA-256 over the hash before it (empty at the start) and the entry as a JSON array of its
 * values in this order, times in ISO 8601 with milliseconds. Hexadecimal.
 */
export function hashOfEntry(before: string, entry: Omit<AuditEntry, 'hash'>): string {
  const { jurisdiction, sequence, at, actorId, actorName, action, targetKind, targetId } = entry;
  const { agencyId, detail, via, viaId, address, requestId } = entry;
  const said = [jurisdiction, sequence, at.toISOString(), actorId, actorName, action, targetKind, targetId];
  const text = JSON.stringify([...said, agencyId, detail, via, viaId, address, requestId]);
  return createHash('sha256').update(before).update(text).digest('hex');
}
