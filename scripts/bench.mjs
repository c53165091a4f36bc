import { requireNode } from './workspace/require-node.mjs';

requireNode();

/* Measures every `bench/*.mjs` of the packages, each in a process of its own, and shows one table. */
const { ensureInstalled } = await import('./workspace/install.mjs');
const { ensureBuilt } = await import('./workspace/build.mjs');
const { findBenches } = await import('./bench/find-benches.mjs');
const { measure } = await import('./bench/measure.mjs');
const { tableOf } = await import('./bench/table.mjs');

await ensureInstalled();
await ensureBuilt();

const figures = [];
let failures = 0;
for (const file of findBenches()) {
  console.log(`${file}…`);
  const measured = await measure(file);
  if (measured) figures.push(...measured);
  else failures++;
}
console.log(`\n${tableOf(figures)}`);
if (failures > 0) console.error(`\n${failures} of the benches failed, see above`);
process.exitCode = failures > 0 || figures.length === 0 ? 1 : 0;
