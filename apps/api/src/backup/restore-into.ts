import { withMigrationsUpTo } from '../database/migrations.ts';
import { openDatabase, type DatabaseOptions } from '../database/open-database.ts';
import type { BackupEnd } from './backup-lines.ts';
import { headOfBackup, restoreBackup } from './restore-backup.ts';

/**
 * Puts a backup into an empty database of either kind, and brings it from the version of the backup up to this one.
 * @throws BackupError when the database is not empty or the backup cannot be used; then nothing was put in.
 */
export async function restoreInto(options: DatabaseOptions, file: string): Promise<BackupEnd> {
  const { migration } = await headOfBackup(file);
  const database = await withMigrationsUpTo(migration, (migrations) =>
    openDatabase({ ...options, migrations }),
  );
  try {
    const end = await restoreBackup(database.db, file);
    await database.bringUpToDate();
    return end;
  } finally {
    await database.close();
  }
}
