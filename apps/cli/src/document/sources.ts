import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import type { Problem } from '@nianbao/core';
import { systemDetail } from '../program/problem-error.ts';
import { cliProblems } from '../program/problems.ts';

/** Something to read: a file, standard input, or an argument that turned out to be neither. */
export type Source =
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly size: number;
      /** Path below the folder that was named, or the file's own name: where what is made of it belongs. */
      readonly below: string;
    }
  | { readonly kind: 'stdin'; readonly name: '-' }
  | { readonly kind: 'unusable'; readonly name: string; readonly problem: Problem };

export interface Sources {
  readonly sources: readonly Source[];
  /** The arguments name one document, rather than a folder or a list. */
  readonly isSingle: boolean;
}

/**
 * File types taken from folders; a file that is named itself is read whatever it is called. Older office files are among
 * them though they cannot be read: a report that is left out must be told.
 */
export const folderExtensions: readonly string[] =
  'txt html htm docx pdf xlsx csv tsv md json doc xls wps et rtf ofd'.split(' ');

/** Expands the FILE arguments: folders are walked in a stable order, `-` is standard input. */
export async function findSources(names: readonly string[]): Promise<Sources> {
  const sources: Source[] = [];
  let folders = 0;
  for (const name of names) {
    if (name === '-') {
      sources.push({ kind: 'stdin', name });
      continue;
    }
    const found = await sourceOf(name);
    if (found !== 'folder') sources.push(found);
    else {
      folders++;
      const before = sources.length;
      for await (const source of walk(name))
        sources.push(source.kind === 'file' ? { ...source, below: relative(name, source.name) } : source);
      if (sources.length === before)
        sources.push({
          kind: 'unusable',
          name,
          problem: cliProblems.folderEmpty({ folder: name, known: folderExtensions }),
        });
    }
  }
  return { sources, isSingle: names.length === 1 && folders === 0 };
}

async function sourceOf(name: string): Promise<Source | 'folder'> {
  try {
    const found = await stat(name);
    return found.isDirectory() ? 'folder' : { kind: 'file', name, size: found.size, below: basename(name) };
  } catch (error) {
    const problem =
      systemDetail(error) === 'ENOENT'
        ? cliProblems.fileMissing({ file: name })
        : cliProblems.fileUnreadable({ file: name, detail: systemDetail(error) });
    return { kind: 'unusable', name, problem };
  }
}

/** Links to folders are not followed: they can lead in circles. Hidden files and folders are left out. */
async function* walk(folder: string): AsyncGenerator<Source> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield {
      kind: 'unusable',
      name: folder,
      problem: cliProblems.fileUnreadable({ file: folder, detail: systemDetail(error) }),
    };
    return;
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const name = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(name);
    else if (hasFolderExtension(name)) {
      const source = await sourceOf(name);
      if (source !== 'folder') yield source;
    }
  }
}

function hasFolderExtension(name: string): boolean {
  const extension = extname(name).slice(1).toLowerCase();
  return folderExtensions.includes(extension);
}
