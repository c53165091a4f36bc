import { and, eq } from 'drizzle-orm';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { APIError } from 'better-auth/api';
import type { Database } from '../../database/database.ts';
import { accounts, sessions, users } from '../../database/schema.ts';
import { callerOfSession, type Caller } from '../find-caller.ts';
import { INTERNAL_ADDRESS, makeAuth } from '../make-auth.ts';
import { sessionCookieName, sessionTokenOf } from '../session-token.ts';
import { addressOfClaims } from './account-of-claims.ts';
import { CALLBACK, type SingleSignOnSettings } from './single-sign-on-settings.ts';

const PROVIDER = 'oidc';
/** Where better-auth is told to go in the end; never gone to, but looked at. */
const REFUSED = '/refused';

/** What came of coming back from the provider. */
export type SingleSignOnResult =
  | {
      readonly kind: 'signedIn';
      readonly caller: Caller;
      readonly cookies: readonly string[];
      /** The path that was asked for at the start. */
      readonly to: string;
      /** A password that an administrator gave out was still in force; it is not any more. */
      readonly isPasswordVoid: boolean;
    }
  /** The provider knows the person, and no account is his. */
  | { readonly kind: 'unknown' }
  /** There is an account, and it is disabled. */
  | { readonly kind: 'disabled'; readonly username: string }
  /** Broken off, too late, forged, or the provider does not answer as it should. */
  | { readonly kind: 'failed'; readonly reason: string };

/** Sign-in by an OpenID Connect provider: code flow with PKCE, state and nonce, by better-auth. */
export interface SingleSignOn {
  readonly name: string | null;
  /** Where to send the browser, and the cookies it comes back with; `undefined` when the provider is out of reach. */
  readonly start: (
    to: string,
    headers: Headers,
  ) => Promise<{ readonly url: string; readonly cookies: readonly string[] } | undefined>;
  /** Takes the query that the provider sent the browser back with. */
  readonly finish: (search: string, headers: Headers) => Promise<SingleSignOnResult>;
}

export interface SingleSignOnOptions {
  readonly db: Database;
  /** Signs cookies. */
  readonly secret: string;
  readonly isHttps?: boolean | undefined;
  readonly settings: SingleSignOnSettings;
}

/** Makes the sign-in by a provider. The provider is asked when the first person comes. */
export function makeSingleSignOn({
  db,
  secret,
  isHttps = false,
  settings,
}: SingleSignOnOptions): SingleSignOn {
  const make = () => makeAuth(db, secret, isHttps, [providerOf(db, settings)]);
  let auth: ReturnType<typeof make> | undefined;
  const cookieName = sessionCookieName(isHttps);
  return {
    name: settings.name ?? null,
    start: async (to, headers) => {
      auth ??= make();
      try {
        const body = {
          provider: PROVIDER,
          callbackURL: to,
          errorCallbackURL: REFUSED,
          disableRedirect: true,
        };
        const { response, headers: answer } = await auth.api.signInSocial({
          body,
          headers,
          returnHeaders: true,
        });
        return response.url === undefined ? undefined : { url: response.url, cookies: answer.getSetCookie() };
      } catch (error) {
        // The provider did not give its discovery document. It is asked again the next time.
        if (error instanceof APIError) return undefined;
        throw error;
      }
    },
    finish: async (search, headers) => {
      auth ??= make();
      const request = new Request(
        `${INTERNAL_ADDRESS[isHttps ? 'https' : 'http']}/api/auth/callback/${PROVIDER}${search}`,
        {
          headers: { Cookie: headers.get('cookie') ?? '', 'User-Agent': headers.get('user-agent') ?? '' },
        },
      );
      const response = await auth.handler(request);
      const cookies = response.headers.getSetCookie();
      const sent = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
      const token = sessionTokenOf(sent, cookieName, secret);
      if (token === undefined) return refusalOf(response);
      const caller = await callerOfSession(db, token, new Date());
      if (!caller) return { kind: 'disabled', username: await endSession(db, token) };
      const isPasswordVoid = caller.mustChangePassword && (await voidPassword(db, caller.id));
      const to = response.headers.get('location') ?? '/';
      return { kind: 'signedIn', caller, cookies, to, isPasswordVoid };
    },
  };
}

function providerOf(db: Database, settings: SingleSignOnSettings) {
  const { issuer, clientId, clientSecret, home, claim = 'email' } = settings;
  return genericOAuth({
    config: [
      {
        providerId: PROVIDER,
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        redirectURI: new URL(CALLBACK, home).href,
        scopes: ['openid', 'profile', 'email'],
        pkce: true,
        requireIdTokenVerification: true,
        disableSignUp: true,
        mapProfileToUser: async (claims) => ({
          email: await addressOfClaims(db, claims, claim),
          emailVerified: true,
        }),
      },
    ],
  });
}

function refusalOf(response: Response): SingleSignOnResult {
  const location = response.headers.get('location') ?? '';
  const reason =
    new URL(location, 'http://nianbao.internal').searchParams.get('error') ?? `status ${response.status}`;
  return reason === 'signup_disabled' ? { kind: 'unknown' } : { kind: 'failed', reason };
}

/** Ends the session of a disabled account; gives the name of the account. */
async function endSession(db: Database, token: string): Promise<string> {
  const [user] = await db
    .select({ username: users.username })
    .from(users)
    .innerJoin(sessions, eq(sessions.userId, users.id))
    .where(eq(sessions.token, token));
  await db.delete(sessions).where(eq(sessions.token, token));
  return user?.username ?? '';
}

/**
 * Who comes from the provider need not choose a password, and the one that was given out must not stay in force.
 * @returns true
 */
async function voidPassword(db: Database, userId: string): Promise<true> {
  await db.transaction(async (tx) => {
    await tx
      .update(accounts)
      .set({ password: null })
      .where(and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential')));
    await tx.update(users).set({ mustChangePassword: false }).where(eq(users.id, userId));
  });
  return true;
}
