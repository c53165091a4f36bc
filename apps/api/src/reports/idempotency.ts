import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { creationKeys, idempotencyKeys } from '../database/schema.ts';
import { requestProblems } from '../http/problems.ts';
import { Refusal } from '../http/refusal.ts';
import type { Caller } from '../identity/identity.ts';
import { storageProblems } from './problems.ts';

export interface Idempotency {
  readonly key: string;
  readonly fingerprint: string;
}

/**
 * The Idempotency-Key of a request with a fingerprint of what it asks for; `undefined` without the header.
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
 */
export function idempotencyOf(
  header: string | undefined,
  ...asked: readonly (string | Uint8Array)[]
): Idempotency | undefined {
  if (header === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,200}$/.test(header)) {
    const detail = '1–200 printable ASCII characters';
    throw new Refusal(requestProblems.invalid({ path: 'Idempotency-Key', detail }));
  }
  const hash = createHash('sha256');
  for (const part of asked) hash.update(part).update('\0');
  return { key: header, fingerprint: hash.digest('hex') };
}

/**
 * Id of the report that this key made before.
 * @throws Refusal (422) when the key was used for something else.
 */
export async function alreadyCreated(
  db: Database,
  caller: Pick<Caller, 'jurisdiction' | 'id'>,
  idempotency: Idempotency | undefined,
): Promise<string | undefined> {
  if (!idempotency) return undefined;
  const [known] = await db
    .select()
    .from(idempotencyKeys)
    .where(
      and(
        eq(idempotencyKeys.jurisdiction, caller.jurisdiction),
        eq(idempotencyKeys.userId, caller.id),
        eq(idempotencyKeys.key, idempotency.key),
      ),
    );
  if (!known) return undefined;
  if (known.fingerprint !== idempotency.fingerprint) throw new Refusal(storageProblems.idempotencyReused());
  return known.reportId;
}

/** Id of what this key made before, other than a report. @throws Refusal (422) when the key was used for something else. */
export async function alreadyMade(
  db: Database,
  caller: Pick<Caller, 'jurisdiction' | 'id'>,
  idempotency: Idempotency | undefined,
): Promise<string | undefined> {
  if (!idempotency) return undefined;
  const [known] = await db
    .select()
    .from(creationKeys)
    .where(
      and(
        eq(creationKeys.jurisdiction, caller.jurisdiction),
        eq(creationKeys.userId, caller.id),
        eq(creationKeys.key, idempotency.key),
      ),
    );
  if (!known) return undefined;
  if (known.fingerprint !== idempotency.fingerprint) throw new Refusal(storageProblems.idempotencyReused());
  return known.madeId;
}

/**
 * Remembers what a key makes, in the transaction that makes it.
 * @throws Refusal (409) when the same request came twice at once, and the other one makes it.
 */
export async function rememberMade(
  tx: Database,
  caller: Pick<Caller, 'jurisdiction' | 'id'>,
  idempotency: Idempotency | undefined,
  made: { readonly id: string; readonly at: Date },
): Promise<void> {
  if (!idempotency) return;
  const { jurisdiction, id: userId } = caller;
  const [row] = await tx
    .insert(creationKeys)
    .values({ jurisdiction, userId, ...idempotency, madeId: made.id, createdAt: made.at })
    .onConflictDoNothing()
    .returning({ key: creationKeys.key });
  if (!row) throw new Refusal(storageProblems.idempotencyRace());
}
