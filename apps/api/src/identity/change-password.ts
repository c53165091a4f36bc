import { and, eq, ne } from 'drizzle-orm';
import type { AuditSource } from '../audit/audit-event.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database } from '../database/database.ts';
import { accounts, sessions, users } from '../database/schema.ts';
import type { Caller } from './find-caller.ts';
import type { Passwords } from './identity.ts';

/** Where better-auth keeps passwords: among ways to sign in, this one. */
const withPassword = 'credential';

/** Changes the caller's password and ends the caller's other sessions; `false` when the current one is wrong. */
export async function changePassword(
  db: Database,
  passwords: Passwords,
  asked: {
    readonly caller: Caller;
    readonly current: string;
    readonly next: string;
    readonly audit: AuditSource;
  },
): Promise<boolean> {
  const { caller, current, next, audit } = asked;
  const [stored] = await db
    .select({ password: accounts.password })
    .from(accounts)
    .where(and(eq(accounts.userId, caller.id), eq(accounts.providerId, withPassword)));
  const hash = stored?.password;
  if (hash === undefined || hash === null || !(await passwords.verify({ hash, password: current })))
    return false;
  const nextHash = await passwords.hash(next);
  await db.transaction(async (tx) => {
    await storePassword(tx, caller.id, nextHash, false);
    await tx.delete(sessions).where(and(eq(sessions.userId, caller.id), ne(sessions.id, caller.via.id)));
    const target = { kind: 'account', id: caller.id } as const;
    await recordAudit(tx, audit, [{ action: 'password.changed', target, agencyId: caller.agency?.id }]);
  });
  return true;
}

/** Stores the hash of a password. `isGivenOut`: the account has to choose another before anything else. */
export async function storePassword(
  tx: Database,
  userId: string,
  hash: string,
  isGivenOut: boolean,
): Promise<void> {
  await tx
    .update(accounts)
    .set({ password: hash, updatedAt: new Date() })
    .where(and(eq(accounts.userId, userId), eq(accounts.providerId, withPassword)));
  await tx.update(users).set({ mustChangePassword: isGivenOut }).where(eq(users.id, userId));
}
