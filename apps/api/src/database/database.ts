import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as schema from './schema.ts';

/** The schema over either driver: embedded PGlite or a PostgreSQL server. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

/** SQL that is not drizzle's: one statement with values, or several without. */
export type Execute = (
  text: string,
  values?: readonly unknown[],
) => Promise<{ readonly rows: readonly unknown[] }>;

/** What processes on the same database say to each other. Nothing is kept: who does not listen misses it. */
export interface Signals {
  readonly send: (channel: string, payload: string) => Promise<void>;
  /** Gives the way to stop listening. */
  readonly listen: (channel: string, hear: (payload: string) => void) => Promise<() => Promise<void>>;
}

/** An open database with its tables up to date. */
export interface OpenDatabase {
  readonly db: Database;
  /** `embedded`: PGlite in this process; `server`: PostgreSQL. */
  readonly kind: 'embedded' | 'server';
  readonly execute: Execute;
  readonly signals: Signals;
  /** Makes the tables those of this version, where the database was opened as of an earlier one. */
  readonly bringUpToDate: () => Promise<void>;
  /** Answers when the database does. */
  readonly ping: () => Promise<void>;
  /** Waits for what is running and lets go of the folder or the connections. */
  readonly close: () => Promise<void>;
}
