import { createHash } from 'node:crypto';
import { and, eq, gt, isNull, type SQL } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { agencies, apiKeys, sessions, users } from '../database/schema.ts';
import type { KeyScope, Role } from './permissions.ts';

/** What somebody was let in with. */
export type Via =
  | { readonly kind: 'session'; readonly id: string }
  | { readonly kind: 'apiKey'; readonly id: string; readonly scopes: readonly KeyScope[] };

/** Somebody who is signed in. */
export interface Caller {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly jurisdiction: string;
  /** The agency that the caller sits in; `null` for whoever is above all of them. */
  readonly agency: { readonly id: string; readonly name: string; readonly path: string } | null;
  /** The password was given out by somebody else: nothing can be done before another one is chosen. */
  readonly mustChangePassword: boolean;
  readonly via: Via;
}

const seat = and(eq(agencies.jurisdiction, users.jurisdiction), eq(agencies.id, users.agencyId));
const columns = {
  user: users,
  agency: { id: agencies.id, name: agencies.name, path: agencies.path },
} as const;
interface Row {
  readonly user: typeof users.$inferSelect;
  readonly agency: Caller['agency'];
}

/** Whose session it is; `undefined` when it is over, or the account is disabled. */
export async function callerOfSession(db: Database, token: string, now: Date): Promise<Caller | undefined> {
  const [row] = await db
    .select({ ...columns, sessionId: sessions.id })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(agencies, seat)
    .where(active(eq(sessions.token, token), gt(sessions.expiresAt, now)));
  return row && callerFrom(row, { kind: 'session', id: row.sessionId });
}

/** Whose API key it is; `undefined` when there is no such key, it has expired, or the account is disabled. */
export async function callerOfKey(db: Database, key: string, now: Date): Promise<Caller | undefined> {
  const [row] = await db
    .select({ ...columns, key: { id: apiKeys.id, scopes: apiKeys.scopes, lastUsedAt: apiKeys.lastUsedAt } })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.userId))
    .leftJoin(agencies, seat)
    .where(active(eq(apiKeys.hash, hashOfKey(key)), gt(apiKeys.expiresAt, now)));
  if (!row) return undefined;
  const { id, scopes, lastUsedAt } = row.key;
  // To the minute is enough to see which keys are still needed, and spares a write for each request.
  if (lastUsedAt === null || now.getTime() - lastUsedAt.getTime() > 60_000)
    await db.update(apiKeys).set({ lastUsedAt: now }).where(eq(apiKeys.id, id));
  return callerFrom(row, { kind: 'apiKey', id, scopes });
}

/** What is kept of a key. It is random enough that a plain hash cannot be guessed backwards. */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

function active(...conditions: readonly SQL[]): SQL | undefined {
  return and(isNull(users.disabledAt), ...conditions);
}

function callerFrom({ user, agency }: Row, via: Via): Caller | undefined {
  // An agency that is gone is a seat from which nothing is reached, not one above everything.
  if (user.agencyId !== null && agency === null) return undefined;
  const { id, username, name, role, jurisdiction, mustChangePassword } = user;
  return { id, username, name, role, jurisdiction, agency, mustChangePassword, via };
}
