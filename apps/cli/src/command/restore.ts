import { restoreInto } from '@nianbao/api';
import { dataPlace, explainedData } from '../backup/data-place.ts';
import type { Context } from '../program/context.ts';
import { exitCode, type ExitCode } from '../program/exit-code.ts';
import { write } from '../terminal/terminal.ts';

export interface RestoreOptions {
  readonly data?: string;
}

/** Puts a backup into an empty database. */
export async function restoreCommand(
  file: string,
  { data }: RestoreOptions,
  context: Context,
): Promise<ExitCode> {
  try {
    const { tables, rows } = await restoreInto(dataPlace(data, context), file);
    const text = context.say({
      zh: `已恢复：${tables} 个表，${rows} 行\n`,
      en: `Restored: ${tables} tables, ${rows} rows\n`,
    });
    await write(context.terminal.stdout, text);
    return exitCode.fine;
  } catch (error) {
    throw explainedData(error, file);
  }
}
