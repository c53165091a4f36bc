import { randomUUID } from 'node:crypto';
import type { AuditSource } from '../audit/audit-event.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { serviceSource } from '../audit/service-source.ts';
import type { Database } from '../database/database.ts';
import { accounts, users } from '../database/schema.ts';
import { ownAddress } from './account-address.ts';
import type { Role } from './permissions.ts';

export interface NewAccount {
  readonly username: string;
  readonly name: string;
  readonly password: string;
  /** By which a provider of single sign-on knows the person. */
  readonly email?: string | null | undefined;
  readonly role: Role;
  readonly jurisdiction: string;
  readonly agencyId: string | null;
  /** The password is good until another is chosen. */
  readonly mustChangePassword?: boolean | undefined;
}

/** Stores an account with the hash of its password; gives its id. What the service makes itself is recorded as its work. */
export async function createAccount(
  db: Database,
  account: NewAccount,
  passwordHash: string,
  audit: AuditSource = serviceSource(account.jurisdiction),
): Promise<string> {
  const id = randomUUID();
  const login = account.username.toLowerCase();
  await db.transaction(async (tx) => {
    await tx.insert(users).values({
      id,
      name: account.name,
      username: login,
      displayUsername: account.username,
      email: account.email?.toLowerCase() ?? ownAddress(login),
      role: account.role,
      jurisdiction: account.jurisdiction,
      agencyId: account.agencyId,
      mustChangePassword: account.mustChangePassword ?? false,
    });
    await tx.insert(accounts).values({
      id: randomUUID(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: passwordHash,
    });
    const { role, agencyId } = account;
    await recordAudit(tx, audit, [
      {
        action: 'account.created',
        target: { kind: 'account', id },
        agencyId,
        detail: { username: login, role, agencyId },
      },
    ]);
  });
  return id;
}
