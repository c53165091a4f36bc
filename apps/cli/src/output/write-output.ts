import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ProblemError, systemDetail } from '../program/problem-error.ts';
import { cliProblems } from '../program/problems.ts';

/**
 * Writes a file whole or not at all: into a temporary file beside it, flushed, then renamed over it.
 * @throws ProblemError when the place cannot be written to.
 */
export async function writeOutput(file: string, bytes: Uint8Array | string): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, bytes, { flag: 'wx', flush: true });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new ProblemError(cliProblems.outputUnwritable({ file, detail: systemDetail(error) }), error);
  }
}

/** @throws ProblemError when the folder can neither be found nor made. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new ProblemError(
      cliProblems.outputUnwritable({ file: folder, detail: systemDetail(error) }),
      error,
    );
  }
}
