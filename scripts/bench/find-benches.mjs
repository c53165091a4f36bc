import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { workspacePackages } from '../workspace/packages.mjs';
import { root } from '../workspace/root.mjs';

/**
 * The bench files of all packages, relative to the project: those that export `figures`; others are parts of them.
 * @returns {string[]}
 */
export function findBenches() {
  return workspacePackages
    .map(({ folder }) => `${folder}/bench`)
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.mjs'))
        .toSorted()
        .map((name) => `${folder}/${name}`)
        .filter(hasFigures),
    );
}

/** Found in the text: to import a file is to run it. @param {string} file */
function hasFigures(file) {
  return /^export (?:async )?function figures\b/m.test(readFileSync(join(root, file), 'utf8'));
}
