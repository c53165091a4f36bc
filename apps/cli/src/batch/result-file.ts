import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { linesOf } from '../document/lines-of.ts';
import { ProblemError, systemDetail } from '../program/problem-error.ts';
import { cliProblems } from '../program/problems.ts';
import { write } from '../terminal/terminal.ts';
import { parseKept, type KeptRecord } from './kept-record.ts';

/** Longest line of a file of results: the record of the largest document with its evidence stays far below. */
const MAX_LINE = 256 * 1024 * 1024;

/** A file of results, one JSON object a line, which grows document by document. */
export interface ResultFile {
  readonly append: (line: string) => Promise<void>;
  /** Makes sure that the lines are on the disk. */
  readonly close: () => Promise<void>;
}

/**
 * Begins a file of results.
 * @throws ProblemError when it is there already: what it holds may have taken hours.
 */
export async function beginResults(file: string): Promise<ResultFile> {
  return resultFile(file, await opened(file, 'ax'));
}

/**
 * Goes on with a file of results, whatever ended the run before: a line that was cut off is dropped, and so are those
 * that `isKept` refuses, because their documents have changed since.
 * @throws ProblemError when the file was made by another command, with other options, rules or program
 */
export async function resumeResults(
  file: string,
  run: string,
  isKept: (record: KeptRecord) => Promise<boolean>,
): Promise<ResultFile> {
  if (!(await isThere(file))) return beginResults(file);
  const temporary = join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`);
  try {
    const output = createWriteStream(temporary, { flags: 'wx', flush: true });
    for await (const { number, text, isWhole } of linesOf(createReadStream(file), MAX_LINE)) {
      const record = isWhole && text !== null ? parseKept(text) : undefined;
      if (!record) continue;
      if (record.run !== run) throw new ProblemError(cliProblems.resumeOther({ file, line: number }));
      if (await isKept(record)) await write(output, `${text}\n`);
    }
    output.end();
    await finished(output);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    if (error instanceof ProblemError) throw error;
    throw new ProblemError(cliProblems.outputUnwritable({ file, detail: systemDetail(error) }), error);
  }
  return resultFile(file, await opened(file, 'a'));
}

async function isThere(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (systemDetail(error) === 'ENOENT') return false;
    throw new ProblemError(cliProblems.outputUnwritable({ file, detail: systemDetail(error) }), error);
  }
}

async function opened(file: string, flags: 'ax' | 'a'): Promise<FileHandle> {
  try {
    return await open(file, flags);
  } catch (error) {
    const detail = systemDetail(error);
    throw new ProblemError(
      detail === 'EEXIST'
        ? cliProblems.resultsExist({ file })
        : cliProblems.outputUnwritable({ file, detail }),
      error,
    );
  }
}

function resultFile(file: string, handle: FileHandle): ResultFile {
  const unwritable = (error: unknown) =>
    new ProblemError(cliProblems.outputUnwritable({ file, detail: systemDetail(error) }), error);
  return {
    append: async (line) => {
      try {
        await handle.appendFile(line);
      } catch (error) {
        throw unwritable(error);
      }
    },
    close: async () => {
      try {
        await handle.sync();
      } catch (error) {
        // Devices and pipes cannot be flushed.
        if (systemDetail(error) !== 'EINVAL') throw unwritable(error);
      } finally {
        await handle.close();
      }
    },
  };
}
