import { basename, extname } from 'node:path';
import { cliProblems } from '../program/problems.ts';
import { fileAt, type FileSource, type UnusableSource } from './file-at.ts';
import { walk } from './walk.ts';

/** Something to read: a file, standard input, either of them as one JSON object a line, or a thing that is no file. */
export type Source =
  | FileSource
  | UnusableSource
  | { readonly kind: 'stdin'; readonly name: '-' }
  | { readonly kind: 'ndjson'; readonly name: string };

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

/** Files of records, one JSON object a line, as `read` writes them. */
const recordExtensions: readonly string[] = ['.ndjson', '.jsonl'];

/**
 * Expands the FILE arguments: folders are walked in a stable order, `-` is standard input; with `isNdjson` that is one
 * JSON object a line.
 */
export async function findSources(names: readonly string[], isNdjson = false): Promise<Sources> {
  const sources: Source[] = [];
  let lists = 0;
  for (const name of names) {
    const found = name === '-' ? stdinSource(isNdjson) : await sourceOf(name);
    if (found === 'folder') {
      lists++;
      sources.push(...(await sourcesIn(name)));
    } else {
      if (found.kind === 'ndjson') lists++;
      sources.push(found);
    }
  }
  return { sources, isSingle: names.length === 1 && lists === 0 };
}

function stdinSource(isNdjson: boolean): Source {
  return isNdjson ? { kind: 'ndjson', name: '-' } : { kind: 'stdin', name: '-' };
}

async function sourcesIn(folder: string): Promise<readonly Source[]> {
  const sources: Source[] = [];
  for await (const source of walk(folder, folderExtensions)) sources.push(source);
  if (sources.length > 0) return sources;
  const problem = cliProblems.folderEmpty({ folder, known: folderExtensions });
  return [{ kind: 'unusable', name: folder, problem }];
}

async function sourceOf(name: string): Promise<Source | 'folder'> {
  const found = await fileAt(name, name, basename(name));
  if (found === 'folder' || found.kind === 'unusable') return found;
  return recordExtensions.includes(extname(name).toLowerCase()) ? { kind: 'ndjson', name } : found;
}
