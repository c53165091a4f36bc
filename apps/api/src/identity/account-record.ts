import { and, eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { agencies, users } from '../database/schema.ts';
import { requestProblems } from '../http/problems.ts';
import { Refusal } from '../http/refusal.ts';
import type { Scope } from '../reports/scope.ts';
import { usersInScope } from './users-in-scope.ts';

/** An account with the name of the agency it sits in. */
export interface AccountRecord {
  readonly user: typeof users.$inferSelect;
  readonly agencyName: string | null;
}

/** Accounts within a scope, ready for more conditions. */
export function selectAccounts(db: Database) {
  return db
    .select({ user: users, agencyName: agencies.name })
    .from(users)
    .leftJoin(agencies, and(eq(agencies.jurisdiction, users.jurisdiction), eq(agencies.id, users.agencyId)))
    .$dynamic();
}

/** @throws Refusal (404) when there is no such account within the scope. */
export async function findAccount(db: Database, scope: Scope, id: string): Promise<AccountRecord> {
  const [record] = await selectAccounts(db).where(and(usersInScope(scope), eq(users.id, id)));
  if (!record) throw new Refusal(requestProblems.notFound({ what: id }));
  return record;
}
