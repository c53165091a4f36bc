import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { workspacePackages } from '../workspace/packages.mjs';
import { root } from '../workspace/root.mjs';

/** The bench files of all packages, relative to the project. @returns {string[]} */
export function findBenches() {
  return workspacePackages
    .map(({ folder }) => `${folder}/bench`)
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.mjs'))
        .toSorted()
        .map((name) => `${folder}/${name}`),
    );
}
