import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the whole project, without a slash at the end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** The package.json of the whole project. */
export const rootPackage = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
