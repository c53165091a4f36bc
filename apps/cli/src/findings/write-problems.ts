import type { Problem } from '@nianbao/core';
import type { Context } from '../program/context.ts';
import { write } from '../terminal/terminal.ts';
import { problemText } from './problem-text.ts';

/** Problems of a document on standard error, each under the name of the file. */
export async function writeProblems(
  file: string,
  problems: readonly Problem[],
  { terminal, language, colors }: Context,
): Promise<void> {
  for (const problem of problems)
    await write(terminal.stderr, `${file}: ${problemText(problem, language, colors.error)}\n`);
}
