// Writes the JSON Schema of every official format beside the compiled code, so that it is published with the package.
import { mkdir, writeFile } from 'node:fs/promises';
import { deriveJsonSchema, formats } from '../dist/index.js';

const folder = new URL('../dist/schemas/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const format of formats)
  await writeFile(
    new URL(`${format.id}.json`, folder),
    `${JSON.stringify(deriveJsonSchema(format), null, 2)}\n`,
  );
