import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from '../workspace/build.mjs';
import { workspacePackages } from '../workspace/packages.mjs';
import { root } from '../workspace/root.mjs';
import { commandSuite, oneFailed, onePassed, vitestSuite } from './suite.mjs';
import { ensureSystemPrograms } from './system-programs.mjs';

/** @typedef {import('./suite.mjs').Suite} Suite */

/** Everything `npm test` runs, in this order. @returns {Suite[]} */
export function allSuites() {
  return [
    systemPrograms,
    commandSuite('lint', 5, 'oxlint', ['--type-aware', '--deny-warnings']),
    commandSuite('layout of sources', 2, 'oxfmt', ['--check']),
    ...['scripts', ...workspacePackages.map(({ folder }) => folder)].map((folder) =>
      commandSuite(`types: ${folder}`, 5, 'tsc', ['-p', `${folder}/tsconfig.json`, '--noEmit']),
    ),
    cleanBuild,
    vitestSuite('boundaries, dependencies, scripts', 5, 'scripts'),
    ...workspacePackages.map(({ folder }) => vitestSuite(`tests: ${folder}`, 15, folder)),
    vitestSuite('browser: apps/admin', 25, 'apps/admin', { config: 'vitest.e2e.config.ts' }),
  ];
}

/** @type {Suite} */
const systemPrograms = {
  name: 'programs that tests use',
  minutes: 10,
  run: async (timeoutMs) => {
    const problem = await ensureSystemPrograms(timeoutMs);
    if (problem) console.error(problem);
    return problem ? oneFailed(problem) : onePassed;
  },
};

/** From nothing, so that neither a file of an older build nor a cached one hides what is missing. @type {Suite} */
const cleanBuild = {
  name: 'clean build',
  minutes: 10,
  run: async (timeoutMs) => {
    for (const { folder } of workspacePackages)
      rmSync(join(root, folder, 'dist'), { recursive: true, force: true });
    return (await buildAll(['--force'], timeoutMs)) ? onePassed : oneFailed('the build failed, see above');
  },
};
