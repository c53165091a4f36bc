import { and, eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { agencies, users } from '../database/schema.ts';
import type { Role } from './permissions.ts';

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
}

/** The account with its seat; `undefined` when there is none, or it is disabled. */
export async function findCaller(db: Database, id: string): Promise<Caller | undefined> {
  const [row] = await db
    .select({ user: users, agency: { id: agencies.id, name: agencies.name, path: agencies.path } })
    .from(users)
    .leftJoin(agencies, and(eq(agencies.jurisdiction, users.jurisdiction), eq(agencies.id, users.agencyId)))
    .where(eq(users.id, id));
  if (!row || row.user.disabledAt !== null) return undefined;
  const { user, agency } = row;
  // An agency that is gone is a seat from which nothing is reached, not one above everything.
  if (user.agencyId !== null && agency === null) return undefined;
  const { username, name, role, jurisdiction, mustChangePassword } = user;
  return { id, username, name, role, jurisdiction, agency, mustChangePassword };
}
