import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import type { OpenDatabase } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { makeLocalSignals } from './local-signals.ts';
import { migrationsFolder } from './migrations-folder.ts';
import * as schema from './schema.ts';

/**
 * Opens PGlite on a folder, or in memory without one, and brings its tables up to date, or up to the migrations of a
 * folder given.
 * @throws FolderInUseError when another process has the folder open.
 */
export async function openEmbedded(
  options: { readonly folder?: string; readonly template?: Blob; readonly migrations?: string } = {},
): Promise<OpenDatabase> {
  const { folder, template, migrations = migrationsFolder } = options;
  if (folder !== undefined) await mkdir(dirname(folder), { recursive: true });
  // PGlite would let two processes write to one folder and lose rows of both in silence.
  const lock = folder === undefined ? undefined : await lockFolder(folder);
  try {
    const client = await PGlite.create({
      ...(folder === undefined ? {} : { dataDir: folder }),
      ...(template === undefined ? {} : { loadDataDir: template }),
    });
    const db = drizzle({ client, schema });
    await migrate(db, { migrationsFolder: migrations });
    return {
      db,
      kind: 'embedded',
      // In a transaction of PGlite's own, several statements that begin one and fail do not leave the session in it.
      execute: (text, values) =>
        values === undefined || values.length === 0
          ? client.transaction(async (tx) => (await tx.exec(text)).at(-1) ?? { rows: [] })
          : client.query(text, [...values]),
      signals: makeLocalSignals(),
      bringUpToDate: () => migrate(db, { migrationsFolder }),
      ping: async () => {
        await client.query('select 1');
      },
      close: async () => {
        await client.close();
        await lock?.release();
      },
    };
  } catch (error) {
    await lock?.release();
    throw error;
  }
}
