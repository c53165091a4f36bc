import { createRoute, z } from '@hono/zod-openapi';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonBody, jsonResponse } from '../../http/json-body.ts';
import { Refusal } from '../../http/refusal.ts';
import { callerOf } from '../../reports/scope.ts';
import { me } from '../account-wire.ts';
import { LEAST_PASSWORD } from '../identity.ts';
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
    const cookies = await c.get('services').identity.changePassword({ current, next }, c.req.raw.headers);
    if (!cookies) throw new Refusal(identityProblems.credentials());
    for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
    return c.body(null, 204);
  },
);
