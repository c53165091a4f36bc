import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../workspace/root.mjs';

/* The process of one bench file: it measures, and sends its figures to the process that asked. */
const [file = ''] = process.argv.slice(2);
const { figures } = await import(pathToFileURL(join(root, file)).href);
process.send?.(await figures(), () => process.exit(0));
