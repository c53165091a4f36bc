import { randomBytes } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { jurisdictions, users } from '../database/schema.ts';
import type { Identity } from './identity.ts';

/** How to sign in for the first time. */
export interface FirstAdministrator {
  readonly username: string;
  /** Shown once; only its hash is kept. */
  readonly password: string;
}

/**
 * On a database without accounts: makes the jurisdiction and its administrator.
 * @returns the credentials, or `undefined` when there are accounts already.
 */
export async function createFirstAdministrator(
  db: Database,
  identity: Identity,
  options: { readonly jurisdictionName: string; readonly password?: string | undefined },
): Promise<FirstAdministrator | undefined> {
  const [someone] = await db.select({ id: users.id }).from(users).limit(1);
  if (someone) return undefined;
  const first = { username: 'admin', password: options.password ?? randomBytes(12).toString('base64url') };
  const jurisdiction = 'main';
  await db
    .insert(jurisdictions)
    .values({ id: jurisdiction, name: options.jurisdictionName })
    .onConflictDoNothing();
  await identity.createAccount({
    ...first,
    name: '系统管理员',
    role: 'admin',
    jurisdiction,
    agencyId: null,
  });
  return first;
}
