import { readFile } from 'node:fs/promises';
import { ProblemError, systemDetail } from '../program/problem-error.ts';
import { cliProblems } from '../program/problems.ts';

/**
 * A list of agencies, one a line; blank lines and repetitions do not count.
 * @throws ProblemError when the file cannot be read.
 */
export async function readMembers(file: string): Promise<readonly string[]> {
  try {
    const text = await readFile(file, 'utf8');
    const names = text.split(/\r?\n/).map((line) => line.replace(/^\uFEFF/, '').trim());
    return [...new Set(names.filter(Boolean))];
  } catch (error) {
    const detail = systemDetail(error);
    const problem =
      detail === 'ENOENT' ? cliProblems.fileMissing({ file }) : cliProblems.fileUnreadable({ file, detail });
    throw new ProblemError(problem, error);
  }
}
