import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from 'vite';
import { read } from '../src/index.ts';
import { ReadPool } from '../src/worker/read-in-worker.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
/** Within node_modules, so that the bundle finds the packages it leaves out. */
const outDir = `${root}node_modules/.worker-test`;
const entry = new URL(`file://${outDir}/read-worker.mjs`);
const golden = (path: string) => readFileSync(new URL(`../golden/${path}`, import.meta.url));
const pools: ReadPool[] = [];
const poolOf = (options: ConstructorParameters<typeof ReadPool>[0]) => {
  const pool = new ReadPool({ entry, ...options });
  pools.push(pool);
  return pool;
};

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { resolve: { conditions: ['nianbao:source'] }, noExternal: ['@nianbao/core', 'zod'] },
    build: {
      ssr: 'src/worker/read-worker.ts',
      outDir,
      rollupOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  });
});
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

test('documents read in threads come out as they do here', async () => {
  const pool = poolOf({ size: 2 });
  const paths = ['zhangzi-sme-service-centre-2020/document.txt', 'hongze-district-2023/document.pdf'];
  const results = await Promise.all([...paths, ...paths].map((path) => pool.read(golden(path))));
  const here = await Promise.all(paths.map((path) => read(golden(path))));
  expect(results).toEqual([...here, ...here]);
});

test('a document that takes too long costs its thread, and the next one is read', async () => {
  const pool = poolOf({ size: 1, limits: { timeMs: 3000 } });
  const page = new TextEncoder().encode(`<html>${'<p>&#'.repeat(3_000_000)}</html>`);
  expect((await pool.read(page)).problems.map(({ code }) => code)).toEqual(['input.timeLimit']);
  const text = golden('zhangzi-sme-service-centre-2020/document.txt');
  expect((await pool.read(text)).report?.year).toBe(2020);
});

test('a document that takes too much memory costs its thread only', async () => {
  const pool = poolOf({ size: 1, limits: { memoryMb: 24, timeMs: 60_000 } });
  const page = new TextEncoder().encode(`<html>${'<p>一'.repeat(500_000)}</html>`);
  expect((await pool.read(page)).problems.map(({ code }) => code)).toEqual(['input.memoryLimit']);
});

test('closing rejects what is under way', async () => {
  const pool = poolOf({ size: 1 });
  const reading = pool.read(golden('zhangzi-sme-service-centre-2020/document.txt'));
  await Promise.all([expect(reading).rejects.toThrow('closed'), pool.close()]);
});
