import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string | undefined} [cwd] Folder to run in; the project's unless given.
 * @property {Record<string, string | undefined> | undefined} [env] Added to the environment.
 * @property {number | undefined} [timeoutMs] The command and all it started are ended after this time.
 * @property {boolean | undefined} [capture] Collect standard output instead of showing it.
 */

/**
 * @typedef {object} RunResult
 * @property {number | null} code Exit code; null when it was ended or could not be started.
 * @property {boolean} timedOut
 * @property {string} output Standard output, when it was captured.
 */

/**
 * Runs a command to its end, showing what it prints. Never rejects: a command that cannot start has code null.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function runCommand(command, args, { cwd = root, env = {}, timeoutMs, capture = false } = {}) {
  return new Promise((resolve) => {
    // A group of its own, so that a limit ends browsers and servers that the command started too.
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', capture ? 'pipe' : 'inherit', 'inherit'],
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32',
    });
    let output = '';
    let timedOut = false;
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    const stop = (/** @type {NodeJS.Signals} */ signal) => endGroup(child, signal);
    const onSignal = () => stop('SIGTERM');
    process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
    const timer = timeoutMs
      ? setTimeout(() => {
          timedOut = true;
          stop('SIGTERM');
          setTimeout(() => stop('SIGKILL'), 5000).unref();
        }, timeoutMs)
      : undefined;
    const end = (/** @type {number | null} */ code) => {
      clearTimeout(timer);
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
      resolve({ code, timedOut, output });
    };
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      end(null);
    });
    child.on('close', end);
  });
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
function endGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    // It has ended by itself in the meantime.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
