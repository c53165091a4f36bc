import { eq } from 'drizzle-orm';
import type { Context } from 'hono';
import { auditSourceOf } from '../audit/audit-source.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { users } from '../database/schema.ts';
import { clientAddress } from '../http/client-address.ts';
import type { Env } from '../http/env.ts';
import type { Caller } from './find-caller.ts';

/** Records that a session began or ended. */
export async function recordSession(
  c: Context<Env>,
  caller: Caller,
  action: 'session.opened' | 'session.closed',
  detail?: Readonly<Record<string, unknown>>,
): Promise<void> {
  const event = {
    action,
    target: { kind: 'account', id: caller.id },
    agencyId: caller.agency?.id,
    detail,
  } as const;
  await c.get('services').database.db.transaction((tx) => recordAudit(tx, auditSourceOf(c, caller), [event]));
}

/** Records that somebody was not let in with the name of an account. Names that nobody has are not kept. */
export async function recordRefusal(c: Context<Env>, username: string): Promise<void> {
  const { database, now } = c.get('services');
  const [user] = await database.db
    .select({ id: users.id, jurisdiction: users.jurisdiction, agencyId: users.agencyId })
    .from(users)
    .where(eq(users.username, username.toLowerCase()));
  if (!user) return;
  const { id, jurisdiction, agencyId } = user;
  const source = {
    jurisdiction,
    at: now(),
    actor: { id: null, name: username.toLowerCase() },
    via: { kind: 'service' },
    address: clientAddress(c),
    requestId: c.get('requestId'),
  } as const;
  const event = { action: 'session.refused', target: { kind: 'account', id }, agencyId } as const;
  await database.db.transaction((tx) => recordAudit(tx, source, [event]));
}
