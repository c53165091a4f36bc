import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { accounts, users } from '../database/schema.ts';
import type { Role } from './permissions.ts';

export interface NewAccount {
  readonly username: string;
  readonly name: string;
  readonly password: string;
  readonly role: Role;
  readonly jurisdiction: string;
  readonly agencyId: string | null;
}

/** Stores an account with the hash of its password; gives its id. */
export async function createAccount(
  db: Database,
  account: NewAccount,
  passwordHash: string,
): Promise<string> {
  const id = randomUUID();
  const login = account.username.toLowerCase();
  await db.transaction(async (tx) => {
    await tx.insert(users).values({
      id,
      name: account.name,
      username: login,
      displayUsername: account.username,
      // better-auth keeps an address for everyone; nothing is ever sent to it.
      email: `${login}@accounts.invalid`,
      role: account.role,
      jurisdiction: account.jurisdiction,
      agencyId: account.agencyId,
    });
    await tx.insert(accounts).values({
      id: randomUUID(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: passwordHash,
    });
  });
  return id;
}
