import { withMigrationsUpTo } from '../database/migrations.ts';
import { openEmbedded } from '../database/open-embedded.ts';
import { headOfBackup, restoreBackup } from './restore-backup.ts';
import { verifyDatabase, type Verification } from './verify-database.ts';

/**
 * Looks through a backup: its sums, that it can be put back, and what it says about itself once it is. It is put back
 * into memory.
 * @throws BackupError when it cannot be put back.
 */
export async function verifyBackup(file: string, at: Date): Promise<readonly Verification[]> {
  const { migration } = await headOfBackup(file);
  const database = await withMigrationsUpTo(migration, (migrations) => openEmbedded({ migrations }));
  try {
    await restoreBackup(database.db, file);
    await database.bringUpToDate();
    return await verifyDatabase(database.db, at);
  } finally {
    await database.close();
  }
}
