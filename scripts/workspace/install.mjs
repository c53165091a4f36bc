import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pnpm } from './pnpm.mjs';
import { root } from './root.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';
import { workspacePackages } from './packages.mjs';

/** Installs the dependencies of the lockfile, unless that has been done for this lockfile. */
export async function ensureInstalled() {
  const manifests = ['', ...workspacePackages.map(({ folder }) => `${folder}/`)].map(
    (at) => `${at}package.json`,
  );
  const hash = await hashOf(['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]);
  const isThere = ['', ...workspacePackages.map(({ folder }) => folder)].every((folder) =>
    existsSync(join(root, folder, 'node_modules')),
  );
  if (isThere && (await readStamp('installed')) === hash) return;
  console.log('安装依赖… / Installing dependencies…');
  const { code } = await pnpm(['install', '--frozen-lockfile', '--config.confirmModulesPurge=false']);
  if (code !== 0)
    throw new Error('依赖安装失败，见上。 / The dependencies could not be installed; see above.');
  await writeStamp('installed', hash);
}
