import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../workspace/root.mjs';
import { runCommand } from '../workspace/run-command.mjs';
import { readVitestReport } from './vitest-report.mjs';

/** @typedef {import('./vitest-report.mjs').Count} Count */

/**
 * A part of `npm test` with a heading of its own.
 * @typedef {object} Suite
 * @property {string} name
 * @property {number} minutes Limit; what has not ended by then has failed.
 * @property {(timeoutMs: number) => Promise<Count>} run
 */

/** @type {Count} */
export const onePassed = { passed: 1, failed: 0, skipped: 0 };

/** @param {string} problem @returns {Count} */
export function oneFailed(problem) {
  return { passed: 0, failed: 1, skipped: 0, problem };
}

/**
 * A suite whose only question is whether a command succeeds.
 * @param {string} name
 * @param {number} minutes
 * @param {string} command of the installed tools
 * @param {readonly string[]} args
 * @returns {Suite}
 */
export function commandSuite(name, minutes, command, args) {
  return {
    name,
    minutes,
    run: async (timeoutMs) => {
      const { code, timedOut } = await runCommand(tool(command), args, { timeoutMs });
      if (code === 0) return onePassed;
      return oneFailed(
        timedOut ? `did not end within ${minutes} minutes` : `${command} found mistakes, see above`,
      );
    },
  };
}

/**
 * A suite of tests run by vitest.
 * @param {string} name
 * @param {number} minutes
 * @param {string} folder
 * @param {{ config?: string, env?: Record<string, string> }} [options]
 * @returns {Suite}
 */
export function vitestSuite(name, minutes, folder, { config, env } = {}) {
  return {
    name,
    minutes,
    run: async (timeoutMs) => {
      const file = join(tmpdir(), `nianbao-tests-${randomUUID()}.json`);
      const { code, timedOut } = await runCommand(
        tool('vitest'),
        [
          'run',
          ...(config ? ['--config', config] : []),
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${file}`,
        ],
        { cwd: join(root, folder), timeoutMs, env },
      );
      if (timedOut) return oneFailed(`did not end within ${minutes} minutes`);
      if (!existsSync(file)) return oneFailed('vitest ended without a report');
      return believable(await readVitestReport(file), code);
    },
  };
}

/** Success must be told by tests that ran, and by the exit code as well: errors outside tests show only there.
 * @param {Count} count @param {number | null} code @returns {Count}
 */
export function believable(count, code) {
  if (count.failed > 0) return count;
  if (count.passed === 0) return { ...count, failed: 1, problem: 'no test ran' };
  if (code !== 0) return { ...count, failed: 1, problem: `all tests passed, but vitest ended with ${code}` };
  return count;
}

/** @param {string} name @returns {string} */
function tool(name) {
  return join(root, 'node_modules', '.bin', name);
}
