import { stat } from 'node:fs/promises';
import type { Problem } from '@nianbao/core';
import { systemDetail } from '../program/problem-error.ts';
import { cliProblems } from '../program/problems.ts';

/** A file to read. */
export interface FileSource {
  readonly kind: 'file';
  /** Its path as people see it. */
  readonly name: string;
  /** Its path as the system knows it, where that is not text. */
  readonly path?: Uint8Array | undefined;
  readonly size: number;
  /** When it was last changed, in milliseconds since 1970. */
  readonly modified: number;
  /** Path below the folder that was named, or the file's own name: where what is made of it belongs. */
  readonly below: string;
}

/** An argument, or an entry of a folder, that turned out to be nothing to read. */
export interface UnusableSource {
  readonly kind: 'unusable';
  readonly name: string;
  readonly problem: Problem;
}

/** What stands at a path: `name` for people, `path` for the system. */
export async function fileAt(
  name: string,
  path: string | Uint8Array,
  below: string,
): Promise<FileSource | UnusableSource | 'folder'> {
  try {
    const found = await stat(typeof path === 'string' ? path : Buffer.from(path));
    if (found.isDirectory()) return 'folder';
    const bytes = typeof path === 'string' ? undefined : path;
    return { kind: 'file', name, path: bytes, size: found.size, modified: Math.trunc(found.mtimeMs), below };
  } catch (error) {
    const detail = systemDetail(error);
    const problem =
      detail === 'ENOENT'
        ? cliProblems.fileMissing({ file: name })
        : cliProblems.fileUnreadable({ file: name, detail });
    return { kind: 'unusable', name, problem };
  }
}
