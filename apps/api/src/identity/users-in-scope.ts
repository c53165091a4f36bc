import { and, eq, type SQL } from 'drizzle-orm';
import { users } from '../database/schema.ts';
import { agenciesInScope, type Scope } from '../reports/scope.ts';

/**
 * Accounts within a scope, as a condition on the rows of `users` joined with the agency they sit in. Who sits in none
 * is above all agencies, and within the whole jurisdiction only.
 */
export function usersInScope(scope: Scope): SQL | undefined {
  const here = eq(users.jurisdiction, scope.jurisdiction);
  return scope.reach.kind === 'jurisdiction' ? here : and(here, agenciesInScope(scope));
}
