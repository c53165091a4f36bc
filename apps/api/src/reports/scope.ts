import type { Context } from 'hono';
import type { Env } from '../http/env.ts';
import { Refusal } from '../http/refusal.ts';
import type { Caller } from '../identity/identity.ts';
import { identityProblems } from '../identity/problems.ts';

/** The rows a request may touch: a jurisdiction, or one agency in it. */
export interface Scope {
  readonly jurisdiction: string;
  /** Only this agency; `undefined` means the whole jurisdiction. */
  readonly agencyId: string | undefined;
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
  const { jurisdiction, agencyId } = callerOf(c);
  if (c.get('grant') === 'all') return { jurisdiction, agencyId: undefined };
  if (agencyId === null) throw new Refusal(identityProblems.denied());
  return { jurisdiction, agencyId };
}
