import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pnpm } from './pnpm.mjs';
import { root } from './root.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';
import { workspacePackages } from './packages.mjs';

const quiet = { TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', DO_NOT_TRACK: '1' };

/** Builds all packages, unless that has been done for these sources. */
export async function ensureBuilt() {
  const hash = await sourcesHash();
  const isThere = workspacePackages.every(({ folder }) => existsSync(join(root, folder, 'dist')));
  if (isThere && (await readStamp('built')) === hash) return;
  console.log('构建… / Building…');
  if (!(await buildAll([]))) throw new Error('构建失败，见上。 / The build failed; see above.');
}

/**
 * Builds all packages with turbo.
 * @param {readonly string[]} options of `turbo run`
 * @param {number} [timeoutMs]
 */
export async function buildAll(options, timeoutMs) {
  const hash = await sourcesHash();
  const args = ['exec', 'turbo', 'run', 'build', '--output-logs=errors-only', '--ui=stream', ...options];
  const { code } = await pnpm(args, { env: quiet, timeoutMs });
  if (code !== 0) return false;
  await writeStamp('built', hash);
  return true;
}

function sourcesHash() {
  return hashOf(['pnpm-lock.yaml', 'tsconfig.base.json', 'turbo.json', 'packages', 'apps']);
}
