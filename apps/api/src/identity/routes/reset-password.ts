import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import { auditSourceOf } from '../../audit/audit-source.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import { sessions } from '../../database/schema.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { callerOf, scopeOf } from '../../reports/scope.ts';
import { findAccount } from '../account-record.ts';
import { refuseAbove } from '../change-account.ts';
import { storePassword } from '../change-password.ts';
import { userParam } from './users.ts';

/** Gives an account a password that is good until its owner has signed in with it and chosen another. */
export const resetPassword = defineRoute(
  createRoute({
    method: 'post',
    path: '/users/{id}/password',
    tags: ['identity'],
    summary: 'Give an account a one-time password',
    description:
      'Shown in this answer and nowhere else. It ends all sessions of the account, and nothing can be done with it before another password is chosen.',
    request: { params: userParam },
    responses: {
      200: jsonResponse(z.object({ password: z.string() }).openapi('OneTimePassword'), 'The password'),
      ...problemResponses(401, 403, 404),
    },
  }),
  async (c) => {
    const { database, identity } = c.get('services');
    const { user } = await findAccount(database.db, scopeOf(c), c.req.valid('param').id);
    refuseAbove(callerOf(c).role, user.role);
    const password = randomBytes(12).toString('base64url');
    const hash = await identity.passwords.hash(password);
    await database.db.transaction(async (tx) => {
      await storePassword(tx, user.id, hash, true);
      await tx.delete(sessions).where(eq(sessions.userId, user.id));
      const target = { kind: 'account', id: user.id } as const;
      await recordAudit(tx, auditSourceOf(c), [
        { action: 'password.reset', target, agencyId: user.agencyId },
      ]);
    });
    await identity.forget(user.id);
    c.header('Cache-Control', 'no-store');
    return c.json({ password }, 200);
  },
);
