import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const dist = process.env['NIANBAO_ADMIN_DIST'] ?? fileURLToPath(new URL('../dist', import.meta.url));
const manifest = JSON.parse(readFileSync(`${dist}/.vite/manifest.json`, 'utf8')) as Record<string, Chunk>;

/** What the page at a deep link shows itself with, compressed, in bytes: the frame, the larger language, the page. */
function firstLoadOf(page: string): number {
  const files = new Set<string>();
  const add = (key: string) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The build has no ${key}`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const style of chunk.css ?? []) files.add(style);
    for (const other of chunk.imports ?? []) add(other);
  };
  for (const key of ['index.html', 'src/language/zh.ts', page]) add(key);
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(`${dist}/${file}`)).length, 0);
}

/** In bytes. */
const MOST = 150_000;

const pages = Object.keys(manifest).filter((key) => key.startsWith('src/pages/'));

test.each(pages)('%s shows itself with less than 150 KB', (page) => {
  const size = firstLoadOf(page);
  expect(size).toBeGreaterThan(10_000);
  expect(size).toBeLessThan(MOST);
});
