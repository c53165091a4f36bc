import { eq } from 'drizzle-orm';
import { APIError } from 'better-auth/api';
import type { AuditSource } from '../audit/audit-event.ts';
import type { Database, Signals } from '../database/database.ts';
import { sessions } from '../database/schema.ts';
import { makeCallerCache, type CallerCache } from './caller-cache.ts';
import { createAccount, type NewAccount } from './create-account.ts';
import { callerOfKey, callerOfSession, type Caller } from './find-caller.ts';
import { makeAuth } from './make-auth.ts';
import { sessionCookieName, sessionTokenOf } from './session-token.ts';

export type { Caller } from './find-caller.ts';

/** Channel on which processes tell each other whom to forget: the id of an account, or `*` for everybody. */
const CHANNEL = 'nianbao_callers';

/** What came of an attempt to sign in. */
export type SignInResult =
  | { readonly kind: 'signedIn'; readonly caller: Caller; readonly cookies: readonly string[] }
  /** The user name or the password is wrong. */
  | { readonly kind: 'wrong' }
  /** Both are right, and the account is disabled. */
  | { readonly kind: 'disabled' };

/** Accounts and sessions. Passwords (scrypt), session tokens and signed cookies are better-auth's work. */
export interface Identity {
  readonly signIn: (
    credentials: { readonly username: string; readonly password: string },
    headers: Headers,
  ) => Promise<SignInResult>;
  /** Who a request's cookie or API key belongs to; `undefined` when nobody. */
  readonly callerOf: (headers: Headers) => Promise<Caller | undefined>;
  /** Ends the session; gives the cookies that clear it. */
  readonly signOut: (headers: Headers) => Promise<readonly string[]>;
  readonly passwords: Passwords;
  readonly createAccount: (account: NewAccount, audit?: AuditSource) => Promise<string>;
  /** Call it after the role, seat, sessions or keys of an account changed, so that every process looks again. */
  readonly forget: (userId: string) => Promise<void>;
  /** Call it after agencies moved in the tree. */
  readonly forgetEverybody: () => Promise<void>;
}

export interface Passwords {
  readonly hash: (password: string) => Promise<string>;
  readonly verify: (given: { readonly hash: string; readonly password: string }) => Promise<boolean>;
}

export interface IdentityOptions {
  readonly db: Database;
  /** Signs cookies. */
  readonly secret: string;
  /** The service is reached over HTTPS: cookies are marked `Secure`. */
  readonly isHttps?: boolean;
  /** The way to tell other processes; without it this one is taken to be alone. */
  readonly signals?: Signals | undefined;
  /** The clock by which API keys end; sessions end by better-auth's own. */
  readonly now?: (() => Date) | undefined;
}

/** Makes the identity service on a database. */
export function makeIdentity(options: IdentityOptions): Identity {
  const { db, secret, isHttps = false, signals, now = () => new Date() } = options;
  const auth = makeAuth(db, secret, isHttps);
  const cookieName = sessionCookieName(isHttps);
  const cache = makeCallerCache(Date.now);
  const forget = makeForget(cache, signals);
  const passwords: Passwords = {
    hash: async (password) => (await auth.$context).password.hash(password),
    verify: async (given) => (await auth.$context).password.verify(given),
  };
  return {
    signIn: async (credentials, headers) => {
      const result = await unlessRefused(() =>
        auth.api.signInUsername({ body: credentials, headers, returnHeaders: true }),
      );
      if (!result?.response) return { kind: 'wrong' };
      const { token } = result.response;
      const caller = await callerOfSession(db, token, new Date());
      if (caller) return { kind: 'signedIn', caller, cookies: result.headers.getSetCookie() };
      await db.delete(sessions).where(eq(sessions.token, token));
      return { kind: 'disabled' };
    },
    callerOf: async (headers) => {
      const key = apiKeyOf(headers);
      const credential = key ?? sessionTokenOf(headers.get('cookie') ?? '', cookieName, secret);
      if (credential === undefined) return undefined;
      const known = cache.get(credential);
      if (known) return known;
      const caller =
        key === undefined
          ? await callerOfSession(db, credential, new Date())
          : await callerOfKey(db, key, now());
      if (caller) cache.put(credential, caller);
      return caller;
    },
    signOut: async (headers) => {
      const token = sessionTokenOf(headers.get('cookie') ?? '', cookieName, secret);
      const caller = token === undefined ? undefined : await callerOfSession(db, token, new Date());
      const result = await auth.api.signOut({ headers, returnHeaders: true });
      if (caller) await forget(caller.id);
      return result.headers.getSetCookie();
    },
    passwords,
    createAccount: async (account, audit) =>
      createAccount(db, account, await passwords.hash(account.password), audit),
    forget,
    forgetEverybody: () => forget('*'),
  };
}

/** What forgets in this process at once, and in the others as soon as they hear of it. */
function makeForget(cache: CallerCache, signals: Signals | undefined): (userId: string) => Promise<void> {
  const here = (userId: string) => (userId === '*' ? cache.clear() : cache.forgetUser(userId));
  const listening = signals?.listen(CHANNEL, here);
  return async (userId) => {
    here(userId);
    await listening;
    await signals?.send(CHANNEL, userId);
  };
}

/** The API key of `Authorization: Bearer nb_…`. */
function apiKeyOf(headers: Headers): string | undefined {
  return /^Bearer\s+(nb_[\w-]{20,100})\s*$/i.exec(headers.get('authorization') ?? '')?.[1];
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
