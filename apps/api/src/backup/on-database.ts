import { openDatabase, type DatabaseOptions } from '../database/open-database.ts';
import type { BackupEnd } from './backup-lines.ts';
import { verifyDatabase, type Verification } from './verify-database.ts';
import { writeBackup } from './write-backup.ts';

/**
 * Backs up a database that nobody else has open, or a server that others use.
 * @throws FolderInUseError when a service has the folder open: then the service has to be asked.
 */
export async function backUp(place: DatabaseOptions, file: string): Promise<BackupEnd> {
  const database = await openDatabase(place);
  try {
    return await writeBackup(database.db, file, new Date());
  } finally {
    await database.close();
  }
}

/** Verifies a database. @throws FolderInUseError when a service has the folder open. */
export async function verifyAt(place: DatabaseOptions): Promise<readonly Verification[]> {
  const database = await openDatabase(place);
  try {
    return await verifyDatabase(database.db, new Date());
  } finally {
    await database.close();
  }
}
