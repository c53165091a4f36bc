import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import type { Env } from '../../http/env.ts';
import { Refusal } from '../../http/refusal.ts';
import { identityProblems } from '../problems.ts';
import { recordRefusal, recordSession } from '../record-session.ts';
import type { SingleSignOn } from '../single-sign-on/make-single-sign-on.ts';

/** The page that says what came of it when it is not a session. */
const SIGN_IN_PAGE = '/sign-in';
const redirected = { description: 'The browser is sent on' } as const;

function singleSignOnOf(c: Context<Env>): SingleSignOn {
  const { singleSignOn } = c.get('services');
  if (!singleSignOn) throw new Refusal(identityProblems.singleSignOnOff());
  return singleSignOn;
}

const refused = (c: Context<Env>, why: 'unknown' | 'disabled' | 'failed' | 'unreachable') =>
  c.redirect(`${SIGN_IN_PAGE}?refused=${why}`, 302);

/** Sends a browser to the provider. */
export const startSingleSignOn = defineRoute(
  createRoute({
    method: 'get',
    path: '/session/oidc',
    tags: ['identity'],
    summary: 'Sign in with the OpenID Connect provider',
    request: {
      query: z.object({
        to: z
          .string()
          .max(500)
          .regex(/^\/(?![/\\])[^\\\s]*$/)
          .default('/')
          .openapi({ description: 'The path of this service to go to afterwards.' }),
      }),
    },
    responses: { 302: redirected, ...problemResponses(400, 404) },
  }),
  async (c) => {
    const started = await singleSignOnOf(c).start(c.req.valid('query').to, c.req.raw.headers);
    if (!started) return refused(c, 'unreachable');
    for (const cookie of started.cookies) c.header('Set-Cookie', cookie, { append: true });
    return c.redirect(started.url, 302);
  },
);

/** Where the provider sends the browser back to. */
export const finishSingleSignOn = defineRoute(
  createRoute({
    method: 'get',
    path: '/session/oidc/callback',
    tags: ['identity'],
    summary: 'Come back from the OpenID Connect provider',
    responses: { 302: redirected, ...problemResponses(404) },
  }),
  async (c) => {
    const { identity, logger } = c.get('services');
    const result = await singleSignOnOf(c).finish(new URL(c.req.url).search, c.req.raw.headers);
    if (result.kind !== 'signedIn') {
      const reason = result.kind === 'failed' ? result.reason : result.kind;
      logger.warn({ reason }, 'single sign-on was refused');
      if (result.kind === 'disabled') await recordRefusal(c, result.username);
      return refused(c, result.kind);
    }
    const { caller, cookies, to, isPasswordVoid } = result;
    if (isPasswordVoid) await identity.forget(caller.id);
    await recordSession(c, caller, 'session.opened', {
      by: 'oidc',
      ...(isPasswordVoid && { isPasswordVoid }),
    });
    for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
    return c.redirect(to, 302);
  },
);
