import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readmes, withRealOutput } from './readme/examples.mjs';
import { ensureBuilt } from './workspace/build.mjs';
import { root } from './workspace/root.mjs';

/* Runs the examples of the READMEs and writes down what they print. */
await ensureBuilt();
for (const { file, language } of readmes) {
  const path = join(root, file);
  writeFileSync(path, withRealOutput(readFileSync(path, 'utf8'), language));
}
