import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * @typedef {object} WorkspacePackage
 * @property {string} folder relative to the project: `packages/core`
 * @property {string} name
 * @property {Readonly<Record<string, any>>} manifest its package.json
 */

/** All packages of the workspace, packages before apps. @type {readonly WorkspacePackage[]} */
export const workspacePackages = ['packages', 'apps'].flatMap((group) =>
  readdirSync(join(root, group))
    .map((name) => `${group}/${name}`)
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      return { folder, name: manifest.name, manifest };
    }),
);
