import { oneFailed } from './suite.mjs';

/** @typedef {import('./suite.mjs').Suite} Suite */
/** @typedef {import('./vitest-report.mjs').Count} Count */
/** @typedef {{ suite: Suite, count: Count, seconds: number }} Outcome */

/**
 * Runs all suites one after the other, whatever becomes of each.
 * @param {readonly Suite[]} suites
 * @returns {Promise<Outcome[]>}
 */
export async function runSuites(suites) {
  const outcomes = [];
  for (const suite of suites) {
    console.log(`\n━━ ${suite.name} ${'━'.repeat(Math.max(0, 70 - suite.name.length))}`);
    const started = performance.now();
    const count = await runSuite(suite);
    outcomes.push({ suite, count, seconds: (performance.now() - started) / 1000 });
  }
  return outcomes;
}

/** @param {Suite} suite @returns {Promise<Count>} */
async function runSuite(suite) {
  try {
    return await suite.run(suite.minutes * 60_000);
  } catch (error) {
    console.error(error);
    return oneFailed(error instanceof Error ? error.message : String(error));
  }
}

/**
 * A line for each suite, and last the one line that says it all.
 * @param {readonly Outcome[]} outcomes
 * @returns {{ text: string, failed: number }}
 */
export function summarize(outcomes) {
  const width = Math.max(...outcomes.map(({ suite }) => suite.name.length));
  const lines = outcomes.map(({ suite, count, seconds }) =>
    [
      count.failed > 0 ? '✗' : '✓',
      suite.name.padEnd(width),
      `${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}`.padEnd(
        28,
      ),
      `${seconds.toFixed(1)} s`,
      count.problem ?? '',
    ]
      .join('  ')
      .trimEnd(),
  );
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    outcomes.reduce((total, { count }) => total + count[key], 0);
  const failed = sum('failed');
  return { text: [...lines, '', `${sum('passed')} passed, ${failed} failed`].join('\n'), failed };
}
