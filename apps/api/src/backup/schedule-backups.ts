import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Cron } from 'croner';
import type { Logger } from 'pino';
import type { Database } from '../database/database.ts';
import { writeBackup } from './write-backup.ts';

/** Backups that a service makes by itself. */
export interface BackupSchedule {
  readonly folder: string;
  /** Cron pattern, in the time of China. */
  readonly at: string;
  /** How many to keep. */
  readonly keep: number;
}

const namePattern = /^nianbao-\d{8}T\d{6}Z\.nianbao$/;

/**
 * Backs up by the clock until it is stopped. Of several processes with one folder one makes the backup of a moment: the
 * file can be begun once only.
 * @throws TypeError when the pattern is none.
 */
export function scheduleBackups(
  db: Database,
  { folder, at, keep }: BackupSchedule,
  logger: Logger,
): { readonly stop: () => void } {
  const cron = new Cron(at, { timezone: 'Asia/Shanghai', protect: true }, async (self) => {
    try {
      const file = await backUpInto(db, { folder, keep }, self.currentRun() ?? new Date());
      logger.info({ file }, 'backed up');
    } catch (error) {
      const isMadeByAnother = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      if (!isMadeByAnother) logger.error({ err: error }, 'backup failed');
    }
  });
  return { stop: () => cron.stop() };
}

/** Makes one backup in a folder and clears away those beyond the number to keep, oldest first. Gives the new file. */
export async function backUpInto(
  db: Database,
  { folder, keep }: Omit<BackupSchedule, 'at'>,
  moment: Date,
): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const stamp = moment.toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
  const file = join(folder, `nianbao-${stamp}.nianbao`);
  await writeBackup(db, file, moment);
  const made = (await readdir(folder)).filter((name) => namePattern.test(name)).toSorted(byName);
  for (const name of made.slice(0, Math.max(0, made.length - keep))) await rm(join(folder, name));
  return file;
}

/** Names carry the time: in their order the oldest comes first. */
function byName(a: string, b: string): number {
  return a < b ? -1 : 1;
}
