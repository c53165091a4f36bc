import { isUtf8 } from 'node:buffer';
import { lstat, readdir } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import { extname, join } from 'node:path';
import { systemDetail } from '../program/problem-error.ts';
import { cliProblems } from '../program/problems.ts';
import { nameOfBytes } from './file-name.ts';
import { fileAt, type FileSource, type UnusableSource } from './file-at.ts';

interface Folder {
  readonly name: string;
  readonly path: Buffer;
  /** Its path below the folder that was named; empty for that one. */
  readonly below: string;
}

/**
 * The files of a folder and all below it, in a stable order. Links to folders are not followed: they can lead in
 * circles. Hidden files and folders are left out. Names are handled as bytes: not all of them are text.
 */
export async function* walk(
  name: string,
  extensions: readonly string[],
): AsyncGenerator<FileSource | UnusableSource> {
  yield* walkFolder({ name, path: Buffer.from(name), below: '' }, extensions);
}

async function* walkFolder(
  folder: Folder,
  extensions: readonly string[],
): AsyncGenerator<FileSource | UnusableSource> {
  const entries = await entriesOf(folder);
  if (!Array.isArray(entries)) {
    yield entries;
    return;
  }
  for (const entry of entries.toSorted((a, b) => Buffer.compare(a.name, b.name))) {
    const own = nameOfBytes(entry.name);
    if (own.startsWith('.')) continue;
    const found = below(folder, own, entry.name);
    if (entry.isDirectory()) yield* walkFolder(found, extensions);
    else if (extensions.includes(extname(own).slice(1).toLowerCase())) {
      const source = await sourceIn(entry, found);
      if (source) yield source;
    }
  }
}

async function entriesOf({ name, path }: Folder): Promise<Dirent<Buffer>[] | UnusableSource> {
  try {
    return await readdir(path, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    const problem = cliProblems.fileUnreadable({ file: name, detail: systemDetail(error) });
    return { kind: 'unusable', name, problem };
  }
}

function below(folder: Folder, own: string, bytes: Buffer): Folder {
  return {
    name: join(folder.name, own),
    path: Buffer.concat([folder.path, Buffer.from('/'), bytes]),
    below: folder.below === '' ? own : `${folder.below}/${own}`,
  };
}

/** `undefined` for a link to a folder. */
async function sourceIn(
  entry: Dirent<Buffer>,
  { name, path, below: place }: Folder,
): Promise<FileSource | UnusableSource | undefined> {
  // Reading a pipe or a device would wait for ever.
  if (!entry.isFile() && !entry.isSymbolicLink() && !(await isFile(path)))
    return { kind: 'unusable', name, problem: cliProblems.fileUnreadable({ file: name, detail: 'ENOTREG' }) };
  const source = await fileAt(name, isUtf8(path) ? name : path, place);
  return source === 'folder' ? undefined : source;
}

/** Asked where a file system does not tell the kinds of its entries. */
async function isFile(path: Buffer): Promise<boolean> {
  try {
    return (await lstat(path)).isFile();
  } catch {
    // It went away meanwhile: `fileAt` tells.
    return true;
  }
}
