import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { diskName } from './static-address.ts';
import { ForeignFolderError } from './foreign-folder-error.ts';

/** Lists what was written: only that is ever removed or taken for known. */
const MANIFEST = '.nianbao-site.json';

const manifestShape = z.object({
  /** What the files were made with: with anything else, all are made anew. */
  madeWith: z.string(),
  /** By name: SHA-256 of the bytes, their number, and for what cannot change what it was made from. */
  files: z.record(z.string(), z.tuple([z.string(), z.int(), z.string().nullable()])),
});
type Entry = z.infer<typeof manifestShape>['files'][string];

/** What a run did. */
export interface FolderChanges {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** A folder that holds a written site, and nothing else of ours. */
export interface StaticFolder {
  /** Whether the file made from this is there already, whole. */
  readonly has: (file: string, madeFrom: string) => Promise<boolean>;
  /** Writes a file where its bytes are not there yet; a reader sees the old file or the new one. */
  readonly put: (file: string, bytes: Uint8Array, madeFrom?: string) => Promise<void>;
  /** Keeps the list of files, so that a run that is cut off is gone on with. */
  readonly save: () => Promise<void>;
  /** Removes what this run did not make, and says what was done. */
  readonly finish: () => Promise<FolderChanges>;
}

/**
 * Opens a folder for a site, and makes it where there is none.
 * @throws ForeignFolderError when it holds files and is no site that was written here.
 */
export async function openStaticFolder(folder: string, madeWith: string): Promise<StaticFolder> {
  await mkdir(folder, { recursive: true });
  const before = await readManifest(folder, madeWith);
  const files = new Map<string, Entry>();
  let written = 0;
  const save = () => {
    const known = { ...Object.fromEntries(before), ...Object.fromEntries(files) };
    return replace(join(folder, MANIFEST), JSON.stringify({ madeWith, files: known }));
  };
  await save();
  return {
    save,
    has: async (file, madeFrom) => {
      const entry = before.get(file);
      if (!entry || entry[2] !== madeFrom) return false;
      if ((await sizeOf(join(folder, diskName(file)))) !== entry[1]) return false;
      files.set(file, entry);
      return true;
    },
    put: async (file, bytes, madeFrom) => {
      const place = join(folder, diskName(file));
      if (!(await holds(place, bytes))) {
        await mkdir(dirname(place), { recursive: true });
        await replace(place, bytes);
        written += 1;
      }
      const hash = createHash('sha256').update(bytes).digest('hex');
      files.set(file, [hash, bytes.length, madeFrom ?? null]);
    },
    finish: async () => {
      const gone = [...before.keys()].filter((file) => !files.has(file));
      for (const file of gone) {
        await rm(join(folder, diskName(file)), { force: true });
        before.delete(file);
      }
      await save();
      return { written, unchanged: files.size - written, removed: gone.length };
    },
  };
}

/** What an earlier run wrote. Of files made with something else, it is not known what they were made from. */
async function readManifest(folder: string, madeWith: string): Promise<Map<string, Entry>> {
  const names = await readdir(folder);
  if (names.length === 0) return new Map();
  if (!names.includes(MANIFEST)) throw new ForeignFolderError(folder);
  const kept = await parsed(folder);
  const entries = Object.entries(kept.files);
  if (kept.madeWith === madeWith) return new Map(entries);
  return new Map(entries.map(([file, [hash, size]]) => [file, [hash, size, null]]));
}

async function parsed(folder: string): Promise<z.infer<typeof manifestShape>> {
  const text = await readFile(join(folder, MANIFEST), 'utf8');
  const found = manifestShape.safeParse(jsonOf(text));
  if (!found.success) throw new ForeignFolderError(folder);
  return found.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Puts bytes in the place of a file at once: half a file is never there. */
async function replace(place: string, bytes: Uint8Array | string): Promise<void> {
  const beside = join(dirname(place), `.${randomUUID()}.part`);
  try {
    await writeFile(beside, bytes, { flag: 'wx' });
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function holds(place: string, bytes: Uint8Array): Promise<boolean> {
  return (await sizeOf(place)) === bytes.length && (await readFile(place)).equals(bytes);
}

async function sizeOf(place: string): Promise<number | undefined> {
  return (await stat(place).catch(() => undefined))?.size;
}
