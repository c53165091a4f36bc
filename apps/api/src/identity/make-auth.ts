import { betterAuth, type BetterAuthPlugin } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { username } from 'better-auth/plugins/username';
import type { Database } from '../database/database.ts';
import * as schema from '../database/schema.ts';
import { LEAST_PASSWORD } from './least-password.ts';

const SESSION_SECONDS = 12 * 60 * 60;

/** The address that better-auth takes itself to be at. It only has to be one. */
export const INTERNAL_ADDRESS = {
  http: 'http://nianbao.internal',
  https: 'https://nianbao.internal',
} as const;

/** better-auth on our tables. Its own HTTP routes are not mounted: ours call it. */
export function makeAuth(
  db: Database,
  secret: string,
  isHttps: boolean,
  providers: readonly BetterAuthPlugin[] = [],
) {
  const internal = { type: 'string', input: false } as const;
  return betterAuth({
    baseURL: INTERNAL_ADDRESS[isHttps ? 'https' : 'http'],
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
    plugins: [username({ usernameValidator: (name) => /^[\w.-]+$/.test(name) }), ...providers],
    user: {
      additionalFields: {
        jurisdiction: { ...internal, required: true },
        role: { ...internal, required: true },
        agencyId: { ...internal, required: false },
      },
    },
    account: {
      encryptOAuthTokens: true,
      // Addresses of accounts are entered by administrators.
      accountLinking: { requireLocalEmailVerified: false },
    },
    // Attempts are counted by our own throttle.
    rateLimit: { enabled: false },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    advanced: {
      cookiePrefix: 'nianbao',
      useSecureCookies: isHttps,
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
    },
    // What a provider does wrong is told by the route, in the service's own log.
    logger: providers.length > 0 ? { disabled: true } : { level: 'error' },
    telemetry: { enabled: false },
  });
}
