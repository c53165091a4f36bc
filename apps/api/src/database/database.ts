import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as schema from './schema.ts';

/** The schema over either driver: embedded PGlite or a PostgreSQL server. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

/** An open database with its tables up to date. */
export interface OpenDatabase {
  readonly db: Database;
  /** `embedded`: PGlite in this process; `server`: PostgreSQL. */
  readonly kind: 'embedded' | 'server';
  /** Answers when the database does. */
  readonly ping: () => Promise<void>;
  /** Waits for what is running and lets go of the folder or the connections. */
  readonly close: () => Promise<void>;
}
