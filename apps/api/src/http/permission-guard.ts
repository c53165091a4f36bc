import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import type { Caller } from '../identity/find-caller.ts';
import {
  grantOf,
  permissions,
  type KeyScope,
  type Permission,
  type RouteKey,
} from '../identity/permissions.ts';
import { identityProblems } from '../identity/problems.ts';
import type { Env } from './env.ts';
import { requestProblems } from './problems.ts';
import { Refusal } from './refusal.ts';

const byRoute: Readonly<Record<string, Permission>> = permissions;

/** The key of a route in the permission table: `GET /api/v1/reports/{id}`. */
export function routeKeyOf(route: { readonly method: string; readonly path: string }): string {
  return `${route.method} ${route.path.replaceAll(/:(\w+)(?:\{[^}]*\})?/g, '{$1}')}`;
}

/**
 * Finds the caller and applies the permission table to the route that will answer, before it reads anything.
 * Whether something belongs to the caller's agency is settled by the queries, which get the scope of the grant.
 */
export const permissionGuard = createMiddleware<Env>(async (c, next) => {
  const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
  // The first route that matches answers; the admin's catch-all for its pages comes after the API's own.
  const route = matchedRoutes(c).find((each) => each.method === method && each.path.startsWith('/api/'));
  if (!route) throw new Refusal(requestProblems.notFound({ what: c.req.path }));
  const key = routeKeyOf({ method, path: route.path });
  const permission = byRoute[key];
  if (permission === undefined) throw new Error(`The route ${key} is not in the permission table`);
  if (permission !== 'public') {
    const known = await c.get('services').identity.callerOf(c.req.raw.headers);
    if (!known) throw new Refusal(identityProblems.signInRequired());
    refuseKeyBeyond(known, permission.needs);
    c.set('caller', known);
  }
  const caller = c.get('caller');
  const grant = grantOf(permission, caller?.role);
  if (grant === 'none') throw new Refusal(identityProblems.denied());
  if (caller?.mustChangePassword && !beforePassword.has(key))
    throw new Refusal(identityProblems.passwordMustChange());
  c.set('grant', grant);
  await next();
});

/**
 * An API key is good for what it was made for.
 * @throws Refusal (403)
 */
function refuseKeyBeyond({ via }: Caller, needs: KeyScope | 'person'): void {
  if (via.kind === 'session') return;
  if (needs === 'person') throw new Refusal(identityProblems.personOnly());
  if (!via.scopes.includes(needs)) throw new Refusal(identityProblems.keyScope({ needs }));
}

/** What can be done with a password that was given out: see who one is, and choose another. */
const beforePassword: ReadonlySet<string> = new Set<RouteKey>(['GET /api/v1/me', 'PUT /api/v1/me/password']);
