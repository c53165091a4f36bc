import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readmes, withRealOutput } from './readme/examples.mjs';
import { ensureBuilt } from './workspace/build.mjs';
import { root } from './workspace/root.mjs';

beforeAll(() => ensureBuilt(), 300_000);

describe.each(readmes)('$file', ({ file, language }) => {
  const text = readFileSync(join(root, file), 'utf8');

  test('shows what its examples print (npm run readme brings it up to date)', () => {
    expect(text).toContain('```console\n$ nianbao ');
    expect(text).toContain('```js\n');
    expect(text).toBe(withRealOutput(text, language));
  });

  test('points at files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  });
});

test('both READMEs show the same pictures and run the same commands', () => {
  const [english = '', chinese = ''] = readmes.map(({ file }) => readFileSync(join(root, file), 'utf8'));
  const pictures = (text: string) => [...text.matchAll(/docs\/pictures\/[\w.-]+/g)].map(([path]) => path);
  const commands = (text: string) => [...text.matchAll(/^\$ .*$/gm)].map(([line]) => line);
  expect(pictures(chinese)).toEqual(pictures(english));
  expect(commands(chinese)).toEqual(commands(english));
});
