import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { root } from './root.mjs';

/* Stamps say what a step was last done for. They live in node_modules: whoever removes that removes them. */
const folder = join(root, 'node_modules', '.nianbao');

const skippedFolders = new Set([
  'node_modules',
  'dist',
  'test',
  'bench',
  'coverage',
  '.turbo',
  'test-results',
]);

/**
 * Hash over the names and contents of files; folders count with all files below them that a build may use.
 * @param {readonly string[]} paths relative to the project
 */
export async function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    for await (const file of filesAt(join(root, path))) {
      hash.update(`${relative(root, file)}\0`);
      hash.update(await readFile(file));
    }
  return hash.digest('hex');
}

/** @param {string} path @returns {AsyncGenerator<string>} */
async function* filesAt(path) {
  let entries;
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOTDIR')) throw error;
    yield path;
    return;
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory() ? skippedFolders.has(entry.name) : /\.test\.tsx?$/.test(entry.name)) continue;
    yield* filesAt(join(path, entry.name));
  }
}

/** @param {string} step @returns {Promise<string | undefined>} what the step was last done for */
export async function readStamp(step) {
  try {
    return await readFile(join(folder, step), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** @param {string} step @param {string} hash */
export async function writeStamp(step, hash) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, step), hash);
}
