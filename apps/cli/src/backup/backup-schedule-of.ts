import type { BackupSchedule } from '@nianbao/api';
import { usageError } from '../program/usage-problem.ts';

interface ScheduleOptions {
  readonly backupDir?: string;
  readonly backupAt?: string;
  readonly backupKeep?: string;
}

/**
 * What the options of `serve` say about backups; `undefined` when they ask for none.
 * @throws ProblemError when they make no sense.
 */
export function backupScheduleOf({
  backupDir,
  backupAt,
  backupKeep,
}: ScheduleOptions): BackupSchedule | undefined {
  if (backupDir === undefined) {
    if (backupAt === undefined && backupKeep === undefined) return undefined;
    throw usageError({
      zh: '定时备份须用 --backup-dir 指定文件夹。',
      en: 'scheduled backups need a folder: --backup-dir.',
    });
  }
  const keep = Number(backupKeep ?? 14);
  if (!Number.isInteger(keep) || keep < 1)
    throw usageError({
      zh: `--backup-keep 应为正整数：${backupKeep}`,
      en: `--backup-keep takes a whole number from 1: ${backupKeep}`,
    });
  return { folder: backupDir, at: backupAt ?? '0 3 * * *', keep };
}
