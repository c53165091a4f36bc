import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { root } from '../workspace/root.mjs';

const MINUTES = 5;

/**
 * One figure that a bench file measured. A bench exports `figures`, a function that gives its figures.
 * @typedef {object} Figure
 * @property {string} name What was measured: `all rules ÷ JSON.parse`.
 * @property {number} value
 * @property {string} unit `×` for a ratio, `ms`, `µs`, …
 * @property {string} [goal] What it should be, as people say it: `< 1`.
 * @property {string} [parts] What a ratio was made of: `8.1 µs ÷ 15.2 µs`.
 */

/**
 * Runs a bench file in a fresh process, so that no bench warms up or burdens another.
 * @param {string} file relative to the project
 * @returns {Promise<Figure[] | undefined>} `undefined` when it failed
 */
export function measure(file) {
  return new Promise((resolve) => {
    /** @type {Figure[] | undefined} */
    let figures;
    const child = fork(fileURLToPath(new URL('./bench-process.mjs', import.meta.url)), [file], {
      cwd: root,
      execArgv: ['--expose-gc'],
      timeout: MINUTES * 60_000,
    });
    child.on('message', (message) => (figures = /** @type {Figure[]} */ (message))); // our own process sent it
    child.on('close', (code) => resolve(code === 0 ? figures : undefined));
  });
}
