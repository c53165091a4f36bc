import { and, eq, gte, lt, type SQL } from 'drizzle-orm';
import type { Context } from 'hono';
import { endOfSubtree, isWithin } from '../agencies/agency-path.ts';
import { agencies } from '../database/schema.ts';
import type { Env } from '../http/env.ts';
import { Refusal } from '../http/refusal.ts';
import type { Caller } from '../identity/identity.ts';
import { identityProblems } from '../identity/problems.ts';

/** How far somebody reaches on a route: one agency, an agency with all below it, or the whole jurisdiction. */
export type Reach =
  | { readonly kind: 'agency'; readonly id: string }
  | { readonly kind: 'subtree'; readonly path: string }
  | { readonly kind: 'jurisdiction' };

/** The rows a request may touch. */
export interface Scope {
  readonly jurisdiction: string;
  readonly reach: Reach;
}

/** The signed-in caller. @throws Refusal on a public route without one. */
export function callerOf(c: Context<Env>): Caller {
  const caller = c.get('caller');
  if (!caller) throw new Refusal(identityProblems.signInRequired());
  return caller;
}

/**
 * The scope that the permission table gives the caller on this route.
 * @throws Refusal when the grant is `own` and the caller belongs to no agency.
 */
export function scopeOf(c: Context<Env>): Scope {
  const { jurisdiction, agency } = callerOf(c);
  if (c.get('grant') === 'subtree')
    return {
      jurisdiction,
      reach: agency === null ? { kind: 'jurisdiction' } : { kind: 'subtree', path: agency.path },
    };
  if (agency === null) throw new Refusal(identityProblems.denied());
  return { jurisdiction, reach: { kind: 'agency', id: agency.id } };
}

/** Agencies within a scope, as a condition on the rows of `agencies`. */
export function agenciesInScope({ jurisdiction, reach }: Scope): SQL | undefined {
  const here = eq(agencies.jurisdiction, jurisdiction);
  switch (reach.kind) {
    case 'jurisdiction':
      return here;
    case 'agency':
      return and(here, eq(agencies.id, reach.id));
    case 'subtree':
      return and(here, below(reach.path));
  }
}

/** The agency with this path and all below it, as a condition on the rows of `agencies`; it reads one stretch of an index. */
export function below(path: string): SQL | undefined {
  return and(gte(agencies.path, path), lt(agencies.path, endOfSubtree(path)));
}

/** Whether an agency lies within a scope. */
export function isInScope(
  scope: Scope,
  jurisdiction: string,
  agency: { readonly id: string; readonly path: string },
): boolean {
  if (jurisdiction !== scope.jurisdiction) return false;
  switch (scope.reach.kind) {
    case 'jurisdiction':
      return true;
    case 'agency':
      return agency.id === scope.reach.id;
    case 'subtree':
      return isWithin(agency.path, scope.reach.path);
  }
}
