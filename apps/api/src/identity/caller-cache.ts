import type { SignedIn } from './identity.ts';

/** For so long a cookie that was found good is taken for good; signing out ends it at once in this process. */
const KEPT_MS = 10_000;
const MOST_ENTRIES = 10_000;

/**
 * Remembers whose cookie it was. Verifying the signature of a cookie costs as much as reading a report, and an editor
 * that saves while somebody types sends the same cookie every time.
 */
export interface CallerCache {
  readonly get: (cookie: string) => SignedIn | undefined;
  readonly put: (cookie: string, signedIn: SignedIn) => void;
  readonly forget: (cookie: string) => void;
}

/** Makes a cache on a clock (milliseconds). */
export function makeCallerCache(now: () => number): CallerCache {
  const entries = new Map<string, { readonly signedIn: SignedIn; readonly until: number }>();
  return {
    get: (cookie) => {
      const entry = entries.get(cookie);
      if (entry && entry.until > now()) return entry.signedIn;
      entries.delete(cookie);
      return undefined;
    },
    put: (cookie, signedIn) => {
      entries.set(cookie, { signedIn, until: now() + KEPT_MS });
      const oldest = entries.size > MOST_ENTRIES ? entries.keys().next().value : undefined;
      if (oldest !== undefined) entries.delete(oldest);
    },
    forget: (cookie) => {
      entries.delete(cookie);
    },
  };
}
