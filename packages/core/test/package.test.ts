import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const here = fileURLToPath(new URL('..', import.meta.url));
let folder = '';
let tarball = '';

// What `npm pack` would send to a registry, built aside so that no test waits for or disturbs the real build.
beforeAll(async () => {
  // Inside the package, so that zod is found the way it is for the sources.
  folder = await mkdtemp(join(here, 'node_modules', '.packed-'));
  const at = (name: string) => join(folder, name);
  for (const name of ['package.json', 'README.md', 'LICENSE', 'src', 'scripts'])
    await cp(join(here, name), at(name), { recursive: true });
  const tsc = fileURLToPath(new URL('../../../node_modules/typescript/lib/tsc.js', import.meta.url));
  await run(process.execPath, [tsc, '-p', join(here, 'tsconfig.build.json'), '--outDir', at('dist')]);
  await run(process.execPath, [at('scripts/write-schemas.mjs')]);
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: folder,
  });
  const [packed] = JSON.parse(stdout) as { filename: string }[];
  tarball = at(packed?.filename ?? '');
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test('nothing is wrong with the package as published', async () => {
  const { messages } = await publint({
    pack: { tarball: new Uint8Array(await readFile(tarball)).buffer },
    strict: true,
    level: 'warning',
  });
  expect(messages).toEqual([]);
});

test('its types are found the way its code is, by every kind of import that it supports', async () => {
  const result = await checkPackage(createPackageFromTarballData(new Uint8Array(await readFile(tarball))));
  if (!result.types) throw new Error('the package has no types');
  // An ESM package: `require` of it is not promised. Resolution from before `exports` (node10) does not know subpaths.
  const promised = result.problems.filter(
    (problem) =>
      problem.kind !== 'CJSResolvesToESM' &&
      !('resolutionKind' in problem && problem.resolutionKind === 'node10'),
  );
  expect(promised).toEqual([]);
});

test('it holds code, types, sources, schemas and the licence, and no tests', async () => {
  const { stdout } = await run('tar', ['-tzf', tarball]);
  const files = stdout
    .trim()
    .split('\n')
    .map((name) => name.replace(/^package\//, ''));
  for (const name of [
    'README.md',
    'LICENSE',
    'dist/index.js',
    'dist/index.d.ts',
    'dist/index.d.ts.map',
    'dist/generate/index.js',
    'dist/schemas/2019.json',
    'dist/schemas/2021.json',
    'src/index.ts',
  ])
    expect(files).toContain(name);
  expect(files.filter((name) => /\.test\.|node_modules|^test\//.test(name))).toEqual([]);
});

test('its licence is that of the project', async () => {
  const [own, project] = await Promise.all(
    ['LICENSE', '../../LICENSE'].map((name) => readFile(join(here, name), 'utf8')),
  );
  expect(own).toBe(project);
});

test('the table of entries in its README lists every entry', async () => {
  const readme = await readFile(join(here, 'README.md'), 'utf8');
  const { name, exports } = JSON.parse(await readFile(join(here, 'package.json'), 'utf8')) as {
    name: string;
    exports: Record<string, unknown>;
  };
  const entries = Object.keys(exports)
    .filter((path) => path !== './package.json')
    // A pattern stands in the table by its files: the folder is what must be there.
    .map((path) =>
      path.includes('*') ? name + path.slice(1, path.indexOf('*')) : `${name}${path.slice(1)}\``,
    );
  const table = readme.split('\n').filter((line) => line.startsWith(`| \`${name}`));
  expect(entries.filter((entry) => !table.some((line) => line.startsWith(`| \`${entry}`)))).toEqual([]);
});

test('the published schema takes a report and refuses a string in a cell', async () => {
  const schema = JSON.parse(await readFile(join(folder, 'dist/schemas/2021.json'), 'utf8')) as object;
  const validate = new Ajv2020({ formats: { date: true } }).compile(schema);
  const report = { format: '2021', year: 2024, agency: '青禾县水利局' };
  expect(validate(report)).toBe(true);
  expect(validate({ ...report, requests: { received: { total: 3 } } })).toBe(true);
  expect(validate({ ...report, requests: { received: { total: '3' } } })).toBe(false);
  expect(validate({ ...report, requests: { recieved: {} } })).toBe(false);
});
