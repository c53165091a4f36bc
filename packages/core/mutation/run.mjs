import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { modules } from './modules.mjs';

/**
 * `npm run mutation -- [MODULE…] [--mutate=FILE,…]`: mutates the modules named, or all of them, and keeps the results in
 * `.cache/mutation` of the repository; `npm run mutation:report` turns those into `docs/mutation.md`.
 */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const cache = here('../../../.cache/mutation');
const args = process.argv.slice(2);
const files = args
  .find((arg) => arg.startsWith('--mutate='))
  ?.slice('--mutate='.length)
  .split(',');
const named = args.filter((arg) => !arg.startsWith('--'));
const unknown = named.filter((name) => !Object.hasOwn(modules, name));
if (unknown.length > 0) {
  console.error(`No module ${unknown.join(', ')}; there are ${Object.keys(modules).join(', ')}`);
  process.exit(2);
}

mkdirSync(cache, { recursive: true });
for (const name of named.length > 0 ? named : Object.keys(modules)) {
  const { mutate, tests, only = '' } = modules[name];
  const slug = name.replace('/', '-');
  const started = Date.now();
  const result = `${cache}/${slug}.json`;
  const before = files && existsSync(result) ? JSON.parse(readFileSync(result, 'utf8')) : undefined;
  await new Stryker({
    mutate: files ?? [...mutate, '!src/**/*.test.ts'],
    testRunner: 'bundle',
    bundle: { tests, only },
    plugins: [here('runner.mjs'), here('ignore-texts.mjs')],
    ignorers: ['texts'],
    coverageAnalysis: 'perTest',
    tempDirName: `${cache}/sandbox`,
    // Stryker rewrites tsconfig.json through the JavaScript API that TypeScript 7 no longer has; bundling needs none.
    ignorePatterns: ['dist', 'bench', '.turbo', 'tsconfig*.json'],
    concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 1),
    timeoutMS: 20_000,
    reporters: ['progress-append-only', 'clear-text', 'json'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
    jsonReporter: { fileName: result },
    warnings: { unknownOptions: false },
  }).runMutationTest();
  if (before) merge(result, before);
  console.log(`${name}: ${((Date.now() - started) / 1000).toFixed(0)} s`);
}

/** Some files were mutated again: the results of the others stay. */
function merge(path, before) {
  const after = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...after, files: { ...before.files, ...after.files } }));
}
