import { createRoute, z } from '@hono/zod-openapi';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonBody, jsonResponse } from '../../http/json-body.ts';
import { Refusal } from '../../http/refusal.ts';
import { callerOf } from '../../reports/scope.ts';
import { me } from '../account-wire.ts';
import { auditSourceOf } from '../../audit/audit-source.ts';
import { changePassword as storePassword } from '../change-password.ts';
import { LEAST_PASSWORD } from '../least-password.ts';
import { meOf } from '../me-of.ts';
import { identityProblems } from '../problems.ts';

/** Who is signed in. */
export const readMe = defineRoute(
  createRoute({
    method: 'get',
    path: '/me',
    tags: ['identity'],
    summary: 'Who is signed in',
    responses: { 200: jsonResponse(me, 'The caller'), ...problemResponses(401) },
  }),
  async (c) => c.json(await meOf(c.get('services').database.db, callerOf(c)), 200),
);

/** Changes the caller's password and ends the caller's other sessions. */
export const changePassword = defineRoute(
  createRoute({
    method: 'put',
    path: '/me/password',
    tags: ['identity'],
    summary: 'Change the password',
    request: {
      body: jsonBody(
        z.strictObject({ current: z.string().min(1).max(200), next: z.string().max(128) }),
        'The current and the new password',
      ),
    },
    responses: { 204: { description: 'Changed' }, ...problemResponses(400, 401, 422) },
  }),
  async (c) => {
    const { current, next } = c.req.valid('json');
    if (next.length < LEAST_PASSWORD)
      throw new Refusal(identityProblems.passwordWeak({ least: LEAST_PASSWORD }));
    const { database, identity } = c.get('services');
    const caller = callerOf(c);
    const isChanged = await storePassword(database.db, identity.passwords, {
      caller,
      current,
      next,
      audit: auditSourceOf(c),
    });
    if (!isChanged) throw new Refusal(identityProblems.credentials());
    await identity.forget(caller.id);
    return c.body(null, 204);
  },
);
