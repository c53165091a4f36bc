import { readFileSync } from 'node:fs';

/** Version of the program, as its package says it. */
export const version: string = versionOf(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

function versionOf(packageJson: string): string {
  const { version: found } = JSON.parse(packageJson) as { version: string }; // our own file, published with the program
  return found;
}
