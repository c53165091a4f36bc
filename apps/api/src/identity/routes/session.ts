import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { clientAddress } from '../../http/client-address.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import type { Env } from '../../http/env.ts';
import { jsonBody, jsonResponse } from '../../http/json-body.ts';
import { Refusal } from '../../http/refusal.ts';
import { me, session } from '../account-wire.ts';
import { meOf } from '../me-of.ts';
import { publishedAccounts } from '../../sample/published-accounts.ts';
import { identityProblems } from '../problems.ts';
import { recordRefusal, recordSession } from '../record-session.ts';

const credentials = z.strictObject({
  username: z.string().trim().min(1).max(100),
  password: z.string().min(1).max(200),
});

function setCookies(c: Context<Env>, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
}

/** What a page asks first: who is signed in, if anybody. Being signed out is an answer here, not an error. */
export const readSession = defineRoute(
  createRoute({
    method: 'get',
    path: '/session',
    tags: ['identity'],
    summary: 'Whether somebody is signed in',
    responses: { 200: jsonResponse(session, 'The session') },
  }),
  async (c) => {
    const { identity, database, singleSignOn } = c.get('services');
    const caller = await identity.callerOf(c.req.raw.headers);
    return c.json(
      {
        me: caller ? await meOf(database.db, caller) : null,
        sample: await publishedAccounts(database.db),
        singleSignOn: singleSignOn ? { name: singleSignOn.name } : null,
      },
      200,
    );
  },
);

/** Signs in: the answer sets the session cookie. */
export const signIn = defineRoute(
  createRoute({
    method: 'post',
    path: '/session',
    tags: ['identity'],
    summary: 'Sign in',
    request: { body: jsonBody(credentials, 'User name and password') },
    responses: {
      200: jsonResponse(me, 'Signed in; the session cookie is set'),
      ...problemResponses(400, 401, 403, 415, 429),
    },
  }),
  async (c) => {
    const { identity, throttle, database } = c.get('services');
    const given = c.req.valid('json');
    const address = clientAddress(c);
    const seconds = throttle.waitFor(given.username, address);
    if (seconds > 0)
      throw new Refusal(identityProblems.tooManyAttempts({ seconds }), {
        headers: { 'Retry-After': String(seconds) },
      });
    const result = await identity.signIn(given, c.req.raw.headers);
    if (result.kind !== 'signedIn') {
      throttle.failed(given.username, address);
      await recordRefusal(c, given.username);
      throw new Refusal(
        result.kind === 'disabled' ? identityProblems.disabled() : identityProblems.credentials(),
      );
    }
    throttle.succeeded(given.username, address);
    await recordSession(c, result.caller, 'session.opened');
    setCookies(c, result.cookies);
    return c.json(await meOf(database.db, result.caller), 200);
  },
);

/** Signs out. Without a session it does nothing. */
export const signOut = defineRoute(
  createRoute({
    method: 'delete',
    path: '/session',
    tags: ['identity'],
    summary: 'Sign out',
    responses: { 204: { description: 'Signed out' } },
  }),
  async (c) => {
    const { identity } = c.get('services');
    const caller = await identity.callerOf(c.req.raw.headers);
    setCookies(c, await identity.signOut(c.req.raw.headers));
    if (caller) await recordSession(c, caller, 'session.closed');
    return c.body(null, 204);
  },
);
