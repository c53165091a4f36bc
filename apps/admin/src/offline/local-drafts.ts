import type { Report } from '@nianbao/core';
import { createStore, del, get, set, type UseStore } from 'idb-keyval';

/** What was written and has not reached the service yet. */
export interface LocalDraft {
  /** The version that it was written on, with its tag: a merge goes from there. */
  readonly base: Report;
  readonly tag: string;
  readonly report: Report;
  /** When it was last written, in milliseconds. */
  readonly at: number;
}

/** Where drafts wait for a connection, in this browser. */
export interface LocalDrafts {
  readonly read: (key: string) => Promise<LocalDraft | undefined>;
  readonly keep: (key: string, draft: LocalDraft) => Promise<void>;
  readonly drop: (key: string) => Promise<void>;
}

/** Drafts in IndexedDB. A browser that keeps nothing (a private window, a full disk) is one without drafts. */
export function makeLocalDrafts(): LocalDrafts {
  let store: UseStore | undefined;
  const opened = () => (store ??= createStore('nianbao', 'drafts'));
  return {
    read: (key) => attempt(() => get<LocalDraft>(key, opened())),
    keep: (key, draft) => attempt(() => set(key, draft, opened())).then(() => undefined),
    drop: (key) => attempt(() => del(key, opened())).then(() => undefined),
  };
}

async function attempt<Value>(use: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await use();
  } catch (error) {
    // Saving to the service goes on as before; only what is kept beside it is missing.
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/** One person's draft of one report: somebody else at this browser does not meet it. */
export function draftKey(person: string, report: string): string {
  return `${person}/${report}`;
}
