/** Failed attempts that are let through before waiting, within the window. */
const LIMITS = { account: 10, address: 50 } as const;
const WINDOW_MS = 15 * 60_000;
/** Entries kept at most; beyond it the oldest are forgotten, so that an attacker cannot fill the memory. */
const MOST_ENTRIES = 50_000;

interface Failures {
  count: number;
  readonly until: number;
}

/**
 * Counts failed sign-ins per account-and-address and per address. Only failures count: a whole office behind one
 * address can sign in at nine o'clock. An account is not locked for everybody because somebody guesses at it elsewhere.
 */
export interface SignInThrottle {
  /** Seconds to wait, or 0 when an attempt may be made. */
  readonly waitFor: (username: string, address: string) => number;
  readonly failed: (username: string, address: string) => void;
  readonly succeeded: (username: string, address: string) => void;
}

/** Makes a throttle on a clock (milliseconds). */
export function makeSignInThrottle(now: () => number): SignInThrottle {
  const failures = new Map<string, Failures>();
  const accountKey = (username: string, address: string) => `${username.toLowerCase()}\n${address}`;
  const current = (key: string): Failures | undefined => {
    const entry = failures.get(key);
    if (!entry || entry.until > now()) return entry;
    failures.delete(key);
    return undefined;
  };
  const wait = (key: string, limit: number): number => {
    const entry = current(key);
    return entry && entry.count >= limit ? Math.ceil((entry.until - now()) / 1000) : 0;
  };
  const count = (key: string) => {
    const entry = current(key);
    if (entry) entry.count += 1;
    else failures.set(key, { count: 1, until: now() + WINDOW_MS });
    const oldest = failures.size > MOST_ENTRIES ? failures.keys().next().value : undefined;
    if (oldest !== undefined) failures.delete(oldest);
  };
  return {
    waitFor: (username, address) =>
      Math.max(wait(accountKey(username, address), LIMITS.account), wait(address, LIMITS.address)),
    failed: (username, address) => {
      count(accountKey(username, address));
      count(address);
    },
    succeeded: (username, address) => {
      failures.delete(accountKey(username, address));
    },
  };
}
