import { requireNode } from './workspace/require-node.mjs';

requireNode();

/* From a clone to a running system: install and build what is missing, then serve the sample county on this machine. */
const { root } = await import('./workspace/root.mjs');
const { ensureInstalled } = await import('./workspace/install.mjs');
const { ensureBuilt } = await import('./workspace/build.mjs');

try {
  await ensureInstalled();
  await ensureBuilt();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}

process.chdir(root);
process.argv.splice(2, 0, 'serve', '--sample', '--data', 'data');
// In this very process: Ctrl+C reaches the server directly, and there is no second Node to feed.
await import(new URL('../apps/cli/dist/main.js', import.meta.url).href);
