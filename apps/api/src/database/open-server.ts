import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { sql } from 'drizzle-orm';
import { Pool, type QueryResult } from 'pg';
import type { OpenDatabase } from './database.ts';
import { migrationsFolder } from './migrations-folder.ts';
import { makeServerSignals } from './server-signals.ts';
import * as schema from './schema.ts';

/** Advisory lock that makes API processes starting together migrate one after the other. */
const MIGRATION_LOCK = 711_2019_0515;

/** Connects to a PostgreSQL server (15 or newer) and brings its tables up to date. */
export async function openServer(options: {
  readonly url: string;
  readonly connections?: number;
  /** Folder of migrations; those of this version unless given. */
  readonly migrations?: string;
  /** Told about connections that broke while idle; the pool replaces them. */
  readonly onError?: (error: Error) => void;
}): Promise<OpenDatabase> {
  const pool = new Pool({ connectionString: options.url, max: options.connections ?? 10 });
  pool.on('error', (error) => options.onError?.(error));
  try {
    await migrateAlone(pool, options.migrations ?? migrationsFolder);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const signals = makeServerSignals(pool, options.url, (error) => options.onError?.(error));
  return {
    db: drizzle({ client: pool, schema }),
    kind: 'server',
    execute: async (text, values) => {
      const result: unknown = await pool.query(text, values === undefined ? undefined : [...values]);
      // Several statements give several results, which the types of pg do not tell.
      const results = (Array.isArray(result) ? result : [result]) as readonly QueryResult[];
      return results.at(-1) ?? { rows: [] };
    },
    signals,
    bringUpToDate: () => migrateAlone(pool, migrationsFolder),
    ping: async () => {
      await pool.query('select 1');
    },
    close: async () => {
      await signals.close();
      await pool.end();
    },
  };
}

async function migrateAlone(pool: Pool, folder: string): Promise<void> {
  const client = await pool.connect();
  try {
    const db = drizzle({ client, schema });
    await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
    try {
      await migrate(db, { migrationsFolder: folder });
    } finally {
      await db.execute(sql`select pg_advisory_unlock(${MIGRATION_LOCK})`);
    }
  } finally {
    client.release();
  }
}
