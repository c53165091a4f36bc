import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workspacePackages } from './workspace/packages.mjs';
import { root } from './workspace/root.mjs';

const bin = (name: string) => join(root, 'node_modules', '.bin', name);

/** What each package may use of the others. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  '@nianbao/core': [],
  '@nianbao/render': ['@nianbao/core'],
  '@nianbao/ingest': ['@nianbao/core'],
  '@nianbao/api': ['@nianbao/core', '@nianbao/render', '@nianbao/ingest'],
  '@nianbao/admin': ['@nianbao/core', '@nianbao/render'],
  '@nianbao/cli': ['@nianbao/core', '@nianbao/render', '@nianbao/ingest', '@nianbao/api', '@nianbao/admin'],
};

describe('package.json', () => {
  test('every package has its arrows declared here', () => {
    expect(workspacePackages.map(({ name }) => name).toSorted()).toEqual(Object.keys(arrows).toSorted());
  });

  test.each(workspacePackages)('$name depends on no other package than it may', ({ name, manifest }) => {
    const used = Object.keys(manifest['dependencies'] ?? {}).filter((each) => each.startsWith('@nianbao/'));
    expect(arrows[name]).toEqual(expect.arrayContaining(used));
  });

  test('core depends on zod only', () => {
    const core = workspacePackages.find(({ name }) => name === '@nianbao/core');
    expect(Object.keys(core?.manifest['dependencies'])).toEqual(['zod']);
  });
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-boundaries-'));
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Plants a file that imports something in a copy of the tree, and says whether lint refuses the import. */
function isRefused(file: string, imported: string): boolean {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `import { planted } from '${imported}';\nexport const used = planted;\n`);
  try {
    const { stdout } = spawnSync(bin('oxlint'), ['--format=json', path], { cwd: folder, encoding: 'utf8' });
    const { diagnostics, number_of_files: files } = JSON.parse(stdout);
    expect(files).toBe(1);
    return diagnostics.some(({ code }: { code: string }) => code.includes('no-restricted-imports'));
  } finally {
    rmSync(path);
  }
}

describe('lint', () => {
  test.each([
    ['packages/core/src/planted.ts', '@nianbao/render'],
    ['packages/core/src/rules/planted.ts', 'node:fs'],
    ['packages/core/src/planted.ts', 'fs'],
    ['packages/core/src/planted.ts', '@nianbao/ingest/deep'],
    ['packages/core/src/planted.ts', 'commander'],
    ['packages/core/src/planted.test.ts', '@nianbao/render'],
    ['packages/render/src/planted.ts', '@nianbao/ingest'],
    ['packages/render/src/html/planted.ts', '@nianbao/api'],
    ['packages/ingest/src/planted.ts', '@nianbao/render'],
    ['packages/ingest/src/planted.ts', '@nianbao/cli'],
    ['apps/api/src/planted.ts', '@nianbao/admin'],
    ['apps/api/src/planted.ts', '@nianbao/cli'],
    ['apps/admin/src/planted.ts', '@nianbao/ingest'],
    ['apps/admin/src/planted.ts', '@nianbao/render/pdf'],
    ['apps/admin/src/planted.ts', 'node:fs'],
  ])('%s must not import %s', (file, imported) => {
    expect(isRefused(file, imported)).toBe(true);
  });

  test.each([
    ['packages/core/src/planted.ts', 'zod'],
    ['packages/core/src/planted.ts', './sibling.ts'],
    ['packages/core/src/planted.test.ts', 'vitest'],
    ['packages/render/src/planted.ts', '@nianbao/core'],
    ['packages/render/src/planted.ts', 'node:fs'],
    ['packages/ingest/src/planted.ts', '@nianbao/core'],
    ['apps/api/src/planted.ts', '@nianbao/render/pdf'],
    ['apps/api/src/planted.ts', '@nianbao/ingest'],
    ['apps/admin/src/planted.ts', '@nianbao/core'],
    ['apps/admin/src/planted.ts', '@nianbao/render/html'],
    ['apps/cli/src/planted.ts', '@nianbao/api'],
  ])('%s may import %s', (file, imported) => {
    expect(isRefused(file, imported)).toBe(false);
  });
});

describe('core runs anywhere', () => {
  /** Compiles one file the way core is built, and gives what the compiler says. */
  function compile(source: string): string {
    const at = mkdtempSync(join(tmpdir(), 'nianbao-core-'));
    const config = {
      extends: join(root, 'packages/core/tsconfig.build.json'),
      compilerOptions: { noEmit: true, rootDir: '.' },
      include: ['planted.ts'],
    };
    writeFileSync(join(at, 'tsconfig.json'), JSON.stringify(config));
    writeFileSync(join(at, 'package.json'), '{"type":"module"}');
    writeFileSync(join(at, 'planted.ts'), source);
    const { stdout } = spawnSync(bin('tsc'), ['-p', at], { encoding: 'utf8' });
    rmSync(at, { recursive: true });
    return stdout;
  }

  test.each(['process', 'Buffer', 'document', 'window', 'fetch', 'setTimeout', 'require'])(
    'the name %s does not compile in core',
    (name) => {
      expect(compile(`export const planted = ${name};\n`)).toContain(name);
    },
  );

  test('the language itself does', () => {
    expect(compile('export const planted = [3, 1].toSorted();\n')).toBe('');
  });

  test('its build has no types but those of the language', () => {
    const shown = execFileSync(
      bin('tsc'),
      ['-p', join(root, 'packages/core/tsconfig.build.json'), '--showConfig'],
      {
        encoding: 'utf8',
      },
    );
    const { lib, types } = JSON.parse(shown).compilerOptions;
    expect(lib).toEqual(['es2023']);
    expect(types).toEqual([]);
    expect(readFileSync(join(root, 'packages/core/package.json'), 'utf8')).not.toContain('@types/');
  });
});
