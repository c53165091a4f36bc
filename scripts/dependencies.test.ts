import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workspacePackages } from './workspace/packages.mjs';
import { root, rootPackage } from './workspace/root.mjs';

interface Dependency {
  readonly name: string;
  /** Folder of the package that names it. */
  readonly folder: string;
  /** It is part of what users run. */
  readonly isShipped: boolean;
}

function dependenciesOf(folder: string, manifest: Readonly<Record<string, unknown>>): Dependency[] {
  return ['dependencies', 'optionalDependencies', 'peerDependencies', 'devDependencies'].flatMap((kind) =>
    Object.keys(manifest[kind] ?? {})
      .filter((name) => !name.startsWith('@nianbao/'))
      .map((name) => ({ name, folder, isShipped: kind !== 'devDependencies' })),
  );
}

const dependencies = [
  ...dependenciesOf('.', rootPackage),
  ...workspacePackages.flatMap(({ folder, manifest }) => dependenciesOf(folder, manifest)),
];

const permissive = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'OFL-1.1',
]);
const permissiveForTools = new Set([...permissive, 'MPL-2.0']);

/** Rows of the page: name → licence. */
const rows = new Map(
  readFileSync(join(root, 'docs/dependencies.md'), 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .flatMap(([, name = '', role = '', , licence = '', upkeep = '']) =>
      name.startsWith('`') ? [[name.slice(1, -1), { role, licence, upkeep }] as const] : [],
    ),
);

describe('docs/dependencies.md', () => {
  test.each(dependencies)('has a row for $name of $folder', ({ name }) => {
    const row = rows.get(name);
    expect(row?.role).toBeTruthy();
    expect(row?.upkeep).toBeTruthy();
  });

  test('has no row for anything else', () => {
    const named = new Set(dependencies.map(({ name }) => name));
    expect([...rows.keys()].filter((name) => !named.has(name))).toEqual([]);
  });
});

describe('licences', () => {
  test.each(dependencies)(
    '$name of $folder is under the licence the page states, a permissive one',
    (dependency) => {
      const { name, folder, isShipped } = dependency;
      const manifest = JSON.parse(
        readFileSync(join(root, folder, 'node_modules', name, 'package.json'), 'utf8'),
      );
      expect(rows.get(name)?.licence).toBe(manifest.license);
      const allowed = isShipped ? permissive : permissiveForTools;
      // Of a choice of licences one is enough.
      for (const part of String(manifest.license).split(' AND '))
        expect(
          part.split(' OR ').some((choice) => allowed.has(choice)),
          part,
        ).toBe(true);
    },
  );
});
