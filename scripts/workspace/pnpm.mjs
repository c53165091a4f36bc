import { delimiter } from 'node:path';
import { rootPackage } from './root.mjs';
import { runCommand } from './run-command.mjs';

/** @type {Promise<string> | undefined} */
let path;

/**
 * A PATH on which pnpm is found: as it is when pnpm started us, otherwise with the pinned version that npm fetches.
 * Turbo calls pnpm by that name, so an absolute path would not do.
 * @returns {Promise<string>}
 */
export function pathWithPnpm() {
  path ??= findPath();
  return path;
}

async function findPath() {
  const current = process.env['PATH'] ?? '';
  if (process.env['npm_config_user_agent']?.startsWith('pnpm/')) return current;
  const pinned = rootPackage.packageManager;
  const { code, output } = await runCommand(
    'npm',
    ['exec', '--yes', `--package=${pinned}`, '--', 'node', '-p', 'process.env.PATH'],
    { capture: true },
  );
  const last = output.trim().split('\n').at(-1);
  if (code !== 0 || !last?.includes(delimiter)) throw new Error(`npm could not fetch ${pinned}`);
  return last;
}

/**
 * Runs pnpm in the project.
 * @param {readonly string[]} args
 * @param {import('./run-command.mjs').RunOptions} [options]
 */
export async function pnpm(args, options = {}) {
  return runCommand('pnpm', args, { ...options, env: { ...options.env, PATH: await pathWithPnpm() } });
}
