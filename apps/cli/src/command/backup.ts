import { backUp } from '@nianbao/api';
import { dataPlace, explainedData } from '../backup/data-place.ts';
import { fetchBackup } from '../backup/fetch-backup.ts';
import type { Context } from '../program/context.ts';
import { exitCode, type ExitCode } from '../program/exit-code.ts';
import { write } from '../terminal/terminal.ts';

export interface BackupOptions {
  readonly output: string;
  readonly data?: string;
  readonly from?: string;
}

/** Backs up all data to a file. */
export async function backupCommand(options: BackupOptions, context: Context): Promise<ExitCode> {
  const { output, data, from } = options;
  try {
    if (from === undefined) await backUp(dataPlace(data, context), output);
    else await fetchBackup(from, context.terminal.env['NIANBAO_API_KEY'] ?? '', output);
  } catch (error) {
    throw explainedData(error, output);
  }
  await write(
    context.terminal.stdout,
    context.say({ zh: `已备份到 ${output}\n`, en: `Backed up to ${output}\n` }),
  );
  return exitCode.fine;
}
