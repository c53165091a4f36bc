import { and, desc, eq, gt } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { auditSourceOf } from '../../audit/audit-source.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import { sessions } from '../../database/schema.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import type { Env } from '../../http/env.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { requestProblems } from '../../http/problems.ts';
import { Refusal } from '../../http/refusal.ts';
import { callerOf, scopeOf } from '../../reports/scope.ts';
import { findAccount } from '../account-record.ts';
import { userParam } from './users.ts';

const ownSession = z
  .object({
    id: z.string(),
    isCurrent: z.boolean(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    address: z.string().nullable(),
    userAgent: z.string().nullable(),
  })
  .openapi('OwnSession');

/** Where the caller is signed in. */
export const listSessions = defineRoute(
  createRoute({
    method: 'get',
    path: '/me/sessions',
    tags: ['identity'],
    summary: "List the caller's sessions",
    responses: {
      200: jsonResponse(z.object({ items: z.array(ownSession) }), 'Newest first'),
      ...problemResponses(401),
    },
  }),
  async (c) => {
    const { id, via } = callerOf(c);
    const rows = await c
      .get('services')
      .database.db.select()
      .from(sessions)
      .where(and(eq(sessions.userId, id), gt(sessions.expiresAt, new Date())))
      .orderBy(desc(sessions.createdAt), desc(sessions.id));
    const items = rows.map((row) => ({
      id: row.id,
      isCurrent: row.id === via.id,
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      address: row.ipAddress,
      userAgent: row.userAgent,
    }));
    return c.json({ items }, 200);
  },
);

/** Ends one of the caller's sessions, on whatever machine it is. */
export const endSession = defineRoute(
  createRoute({
    method: 'delete',
    path: '/me/sessions/{session}',
    tags: ['identity'],
    summary: 'End a session',
    request: { params: z.object({ session: z.string().max(100) }) },
    responses: { 204: { description: 'Ended' }, ...problemResponses(401, 404) },
  }),
  async (c) => {
    const { session } = c.req.valid('param');
    const { id, agency } = callerOf(c);
    const ended = await endSessions(c, { userId: id, agencyId: agency?.id ?? null, session });
    if (ended === 0) throw new Refusal(requestProblems.notFound({ what: session }));
    return c.body(null, 204);
  },
);

/** Ends all sessions of an account. */
export const endUserSessions = defineRoute(
  createRoute({
    method: 'delete',
    path: '/users/{id}/sessions',
    tags: ['identity'],
    summary: 'End all sessions of an account',
    request: { params: userParam },
    responses: { 204: { description: 'Ended' }, ...problemResponses(401, 403, 404) },
  }),
  async (c) => {
    const { db } = c.get('services').database;
    const { user } = await findAccount(db, scopeOf(c), c.req.valid('param').id);
    await endSessions(c, { userId: user.id, agencyId: user.agencyId });
    return c.body(null, 204);
  },
);

/** Ends one session of an account, or all of them; gives how many there were. */
async function endSessions(
  c: Context<Env>,
  which: { readonly userId: string; readonly agencyId: string | null; readonly session?: string },
): Promise<number> {
  const { database, identity } = c.get('services');
  const { userId, agencyId, session } = which;
  const ended = await database.db.transaction(async (tx) => {
    const rows = await tx
      .delete(sessions)
      .where(and(eq(sessions.userId, userId), session === undefined ? undefined : eq(sessions.id, session)))
      .returning({ id: sessions.id });
    const events = rows.map(({ id }) => ({
      action: 'session.revoked' as const,
      target: { kind: 'session' as const, id },
      agencyId,
      detail: { account: userId },
    }));
    await recordAudit(tx, auditSourceOf(c), events);
    return rows.length;
  });
  await identity.forget(userId);
  return ended;
}
