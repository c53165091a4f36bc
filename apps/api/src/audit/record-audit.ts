import { eq, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { auditHeads, auditLog } from '../database/schema.ts';
import type { AuditEvent, AuditSource } from './audit-event.ts';
import { hashOfEntry, type AuditEntry } from './hash-of-entry.ts';

/**
 * Adds what was done to the audit log of a jurisdiction. Call it in the transaction of the change, at its end: until
 * the transaction is over nobody else can add to this log.
 */
export async function recordAudit(
  tx: Database,
  source: AuditSource,
  events: readonly AuditEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const { jurisdiction } = source;
  const [head] = await tx
    .insert(auditHeads)
    .values({ jurisdiction, sequence: 0, hash: '' })
    // Changes nothing, but takes hold of the row.
    .onConflictDoUpdate({ target: auditHeads.jurisdiction, set: { hash: sql`${auditHeads.hash}` } })
    .returning();
  if (!head) throw new Error('The head of an audit log was not given');
  let { sequence, hash } = head;
  const entries: AuditEntry[] = [];
  for (const event of events) {
    sequence += 1;
    const entry = entryOf(source, event, sequence);
    hash = hashOfEntry(hash, entry);
    entries.push({ ...entry, hash });
  }
  await tx.insert(auditLog).values(entries);
  await tx.update(auditHeads).set({ sequence, hash }).where(eq(auditHeads.jurisdiction, jurisdiction));
}

function entryOf(source: AuditSource, event: AuditEvent, sequence: number): Omit<AuditEntry, 'hash'> {
  const { jurisdiction, at, actor, via, address, requestId } = source;
  const { action, target, agencyId, detail } = event;
  return {
    jurisdiction,
    sequence,
    at,
    actorId: actor.id,
    actorName: actor.name,
    action,
    targetKind: target.kind,
    targetId: target.id,
    agencyId: agencyId ?? null,
    // As it will be read again: without what JSON leaves out.
    detail: JSON.parse(JSON.stringify(detail ?? {})) as Readonly<Record<string, unknown>>,
    via: via.kind,
    viaId: via.id ?? null,
    address: address ?? null,
    requestId: requestId ?? null,
  };
}
