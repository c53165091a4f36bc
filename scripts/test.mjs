import { requireNode } from './workspace/require-node.mjs';

requireNode();

/* Everything that is checked, from lint to browser, whatever fails on the way; the last line is the sum. */
const { ensureInstalled } = await import('./workspace/install.mjs');
const { runSuites, summarize } = await import('./suites/run-suites.mjs');

// Nothing is left out for want of a program, as a package's own `vitest run` may do.
process.env['CI'] = 'true';

await ensureInstalled();
const { allSuites } = await import('./suites/all-suites.mjs');
const { text, failed } = summarize(await runSuites(allSuites()));
console.log(`\n${text}`);
process.exitCode = failed > 0 ? 1 : 0;
