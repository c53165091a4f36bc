import { randomBytes, randomUUID } from 'node:crypto';
import type { AuditSource } from '../audit/audit-event.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database } from '../database/database.ts';
import { apiKeys } from '../database/schema.ts';
import { hashOfKey, type Caller } from '../identity/find-caller.ts';
import type { KeyScope } from '../identity/permissions.ts';
import { rememberMade, type Idempotency } from '../reports/idempotency.ts';

export interface NewApiKey {
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  readonly expiresAt: Date;
}

/** Makes a key with which programs act for the caller. Only its hash is stored. */
export async function makeApiKey(
  db: Database,
  caller: Caller,
  asked: NewApiKey,
  { audit, idempotency }: { readonly audit: AuditSource; readonly idempotency: Idempotency | undefined },
): Promise<{ readonly key: string; readonly row: typeof apiKeys.$inferSelect }> {
  const key = `nb_${randomBytes(32).toString('base64url')}`;
  const row = {
    id: randomUUID(),
    userId: caller.id,
    name: asked.name,
    prefix: key.slice(0, 8),
    hash: hashOfKey(key),
    scopes: asked.scopes,
    createdAt: audit.at,
    expiresAt: asked.expiresAt,
    lastUsedAt: null,
  };
  await db.transaction(async (tx) => {
    await rememberMade(tx, caller, idempotency, { id: row.id, at: audit.at });
    await tx.insert(apiKeys).values(row);
    const { id, name, scopes, expiresAt } = row;
    await recordAudit(tx, audit, [
      {
        action: 'apiKey.made',
        target: { kind: 'apiKey', id },
        agencyId: caller.agency?.id,
        detail: { name, scopes, expiresAt },
      },
    ]);
  });
  return { key, row };
}
