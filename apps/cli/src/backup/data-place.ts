import { join } from 'node:path';
import { BackupError, FolderInUseError } from '@nianbao/api';
import type { Context } from '../program/context.ts';
import { ProblemError, systemDetail } from '../program/problem-error.ts';
import { cliProblems } from '../program/problems.ts';

/** Where the data is: the PostgreSQL of DATABASE_URL, else the folder. */
export function dataPlace(data: string | undefined, { terminal }: Context) {
  // The lock of the database stands beside its folder, so that has a folder around it.
  return { folder: join(data ?? 'data', 'database'), url: terminal.env['DATABASE_URL'] || undefined };
}

/** What went wrong with data or backups, as a problem; anything else is a fault of ours and goes on as it is. */
export function explainedData(error: unknown, file: string): unknown {
  if (error instanceof BackupError) return new ProblemError(error.problem, error);
  if (error instanceof FolderInUseError)
    return new ProblemError({ code: error.code, severity: 'error', message: error.messages }, error);
  switch (systemDetail(error)) {
    case 'ENOENT':
      return new ProblemError(cliProblems.fileMissing({ file }), error);
    case 'EEXIST':
    case 'EACCES':
    case 'EISDIR':
    case 'ENOSPC':
      return new ProblemError(cliProblems.outputUnwritable({ file, detail: systemDetail(error) }), error);
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
      return new ProblemError(cliProblems.databaseUnreachable({ detail: systemDetail(error) }), error);
    default:
      return error;
  }
}
