import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError } from 'better-auth/api';
import { username } from 'better-auth/plugins/username';
import type { Database } from '../database/database.ts';
import * as schema from '../database/schema.ts';
import { makeCallerCache } from './caller-cache.ts';
import { createAccount, type NewAccount } from './create-account.ts';
import { findCaller, type Caller } from './find-caller.ts';

export type { Caller } from './find-caller.ts';

/** Fewest characters of a password. */
export const LEAST_PASSWORD = 10;
const SESSION_SECONDS = 12 * 60 * 60;

export interface SignedIn {
  readonly caller: Caller;
  /** `Set-Cookie` values for the response. */
  readonly cookies: readonly string[];
}

/** Accounts and sessions. Passwords (scrypt), session tokens and signed cookies are better-auth's work. */
export interface Identity {
  /** `undefined` when the user name or the password is wrong. */
  readonly signIn: (
    credentials: { readonly username: string; readonly password: string },
    headers: Headers,
  ) => Promise<SignedIn | undefined>;
  /** Who a request's cookie belongs to; `undefined` when nobody. */
  readonly callerOf: (headers: Headers) => Promise<SignedIn | undefined>;
  /** Ends the session; gives the cookies that clear it. */
  readonly signOut: (headers: Headers) => Promise<readonly string[]>;
  /** Changes the caller's password and ends all other sessions; `undefined` when the current one is wrong. */
  readonly changePassword: (
    passwords: { readonly current: string; readonly next: string },
    headers: Headers,
  ) => Promise<readonly string[] | undefined>;
  readonly createAccount: (account: NewAccount) => Promise<string>;
}

export interface IdentityOptions {
  readonly db: Database;
  /** Signs cookies. */
  readonly secret: string;
  /** The service is reached over HTTPS: cookies are marked `Secure`. */
  readonly isHttps?: boolean;
}

/** Makes the identity service on a database. */
export function makeIdentity({ db, secret, isHttps = false }: IdentityOptions): Identity {
  const auth = makeAuth(db, secret, isHttps);
  const cache = makeCallerCache(Date.now);
  return {
    signIn: async (credentials, headers) => {
      const result = await unlessRefused(() =>
        auth.api.signInUsername({ body: credentials, headers, returnHeaders: true }),
      );
      if (!result?.response) return undefined;
      const caller = await findCaller(db, result.response.user.id);
      return caller && { caller, cookies: result.headers.getSetCookie() };
    },
    callerOf: async (headers) => {
      const cookie = headers.get('cookie');
      if (cookie === null) return undefined;
      const known = cache.get(cookie);
      if (known) return known;
      const { response, headers: answer } = await auth.api.getSession({ headers, returnHeaders: true });
      const caller = response ? await findCaller(db, response.user.id) : undefined;
      if (!caller) return undefined;
      const signedIn = { caller, cookies: answer.getSetCookie() };
      // One that has to be renewed is renewed, whoever sends it next.
      if (signedIn.cookies.length === 0) cache.put(cookie, signedIn);
      return signedIn;
    },
    signOut: async (headers) => {
      cache.forget(headers.get('cookie') ?? '');
      const result = await auth.api.signOut({ headers, returnHeaders: true });
      return result.headers.getSetCookie();
    },
    changePassword: async ({ current, next }, headers) => {
      cache.forget(headers.get('cookie') ?? '');
      const result = await unlessRefused(() =>
        auth.api.changePassword({
          body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
          headers,
          returnHeaders: true,
        }),
      );
      return result?.headers.getSetCookie();
    },
    createAccount: async (account) => {
      const context = await auth.$context;
      return createAccount(db, account, await context.password.hash(account.password));
    },
  };
}

function makeAuth(db: Database, secret: string, isHttps: boolean) {
  const internal = { type: 'string', input: false } as const;
  return betterAuth({
    // Its own HTTP routes are not mounted; the address only has to be one.
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
    session: { expiresIn: SESSION_SECONDS },
    advanced: {
      cookiePrefix: 'nianbao',
      useSecureCookies: isHttps,
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
    },
    logger: { level: 'error' },
    telemetry: { enabled: false },
  });
}

/** Runs a call of better-auth; `undefined` when it turns the credentials down. */
async function unlessRefused<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return undefined;
    throw error;
  }
}
