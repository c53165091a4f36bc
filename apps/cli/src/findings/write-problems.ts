import type { Problem } from '@nianbao/core';
import type { Context } from '../program/context.ts';
import { write } from '../terminal/terminal.ts';
import { problemLines } from './problem-text.ts';

/** Problems of a document on standard error, each under the name of the file. */
export async function writeProblems(
  file: string,
  problems: readonly Problem[],
  { terminal, wording }: Context,
): Promise<void> {
  if (problems.length > 0) await write(terminal.stderr, problemLines(file, problems, wording));
}
