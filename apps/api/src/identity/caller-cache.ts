import type { Caller } from './find-caller.ts';

/** For so long a session or a key that was found good is taken for good, unless it is said that it no longer is. */
const KEPT_MS = 10_000;
const MOST_ENTRIES = 10_000;

/**
 * Remembers whose session or key it was. An editor that saves while somebody types shows the same session every time;
 * looking it up costs as much as reading a report.
 */
export interface CallerCache {
  readonly get: (credential: string) => Caller | undefined;
  readonly put: (credential: string, caller: Caller) => void;
  /** Forgets everything that somebody was let in with. */
  readonly forgetUser: (userId: string) => void;
  /** Forgets everybody: agencies moved in the tree, and with them what people reach. */
  readonly clear: () => void;
}

/** Makes a cache on a clock (milliseconds). */
export function makeCallerCache(now: () => number): CallerCache {
  const entries = new Map<string, { readonly caller: Caller; readonly until: number }>();
  return {
    get: (credential) => {
      const entry = entries.get(credential);
      if (entry && entry.until > now()) return entry.caller;
      entries.delete(credential);
      return undefined;
    },
    put: (credential, caller) => {
      entries.set(credential, { caller, until: now() + KEPT_MS });
      const oldest = entries.size > MOST_ENTRIES ? entries.keys().next().value : undefined;
      if (oldest !== undefined) entries.delete(oldest);
    },
    forgetUser: (userId) => {
      for (const [credential, { caller }] of entries) if (caller.id === userId) entries.delete(credential);
    },
    clear: () => entries.clear(),
  };
}
