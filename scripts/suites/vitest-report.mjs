import { readFile, rm } from 'node:fs/promises';

/**
 * Counts of a suite. `problem` says why a suite cannot be believed though nothing in it failed.
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string | undefined} [problem]
 */

/**
 * Reads what vitest's JSON reporter left. A file that could not be loaded has no tests to fail, so it counts as one failure.
 * @param {string} file
 * @returns {Promise<Count>}
 */
export async function readVitestReport(file) {
  const report = JSON.parse(await readFile(file, 'utf8'));
  await rm(file);
  const unloaded = report.testResults.filter(
    (/** @type {any} */ { status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
