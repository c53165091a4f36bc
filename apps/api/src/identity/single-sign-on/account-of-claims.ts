import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { users } from '../../database/schema.ts';

/** What a provider says of somebody, checked by then. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * The address under which better-auth knows the account that the claims name. For people without one it is an address
 * that nobody has: accounts are made by administrators, never by signing in.
 */
export async function addressOfClaims(db: Database, claims: Claims, claim: string): Promise<string> {
  const value = claims[claim];
  const nobody = `${randomUUID()}@nobody.invalid`;
  if (typeof value !== 'string' || value === '') return nobody;
  const given = value.trim().toLowerCase();
  if (claim === 'email') return isVerified(claims) ? given : nobody;
  const [user] = await db.select({ email: users.email }).from(users).where(eq(users.username, given));
  return user?.email ?? nobody;
}

/** Some providers write the claim as text. */
function isVerified({ email_verified: claim }: Claims): boolean {
  return claim === true || claim === 'true';
}
