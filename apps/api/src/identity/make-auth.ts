import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { username } from 'better-auth/plugins/username';
import type { Database } from '../database/database.ts';
import * as schema from '../database/schema.ts';
import { LEAST_PASSWORD } from './least-password.ts';

const SESSION_SECONDS = 12 * 60 * 60;

/** better-auth on our tables. Its own HTTP routes are not mounted: ours call it. */
export function makeAuth(db: Database, secret: string, isHttps: boolean) {
  const internal = { type: 'string', input: false } as const;
  return betterAuth({
    // The address only has to be one.
    baseURL: isHttps ? 'https://nianbao.internal' : 'http://nianbao.internal',
    secret,
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: {
        user: schema.users,
        session: schema.sessions,
        account: schema.accounts,
        verification: schema.verifications,
      },
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: LEAST_PASSWORD },
    plugins: [username({ usernameValidator: (name) => /^[\w.-]+$/.test(name) })],
    user: {
      additionalFields: {
        jurisdiction: { ...internal, required: true },
        role: { ...internal, required: true },
        agencyId: { ...internal, required: false },
      },
    },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    advanced: {
      cookiePrefix: 'nianbao',
      useSecureCookies: isHttps,
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
    },
    logger: { level: 'error' },
    telemetry: { enabled: false },
  });
}
