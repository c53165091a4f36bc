import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { publish } from '../examples/publish.ts';
import { closePdfWorkers } from '../src/pdf.ts';
import { writers } from '../src/writers.ts';
import { lifelike2021 } from './sample-reports.ts';

afterAll(closePdfWorkers);

const fileUrl = (path: string) => new URL(`../${path}`, import.meta.url);

test('the example of the README is the one that runs here', async () => {
  const [readme, example] = await Promise.all(
    ['README.md', 'examples/publish.ts'].map((path) => readFile(fileUrl(path), 'utf8')),
  );
  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);
});

test('the example writes a file of every type', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'publish-'));
  try {
    const files = await publish(JSON.stringify(lifelike2021), folder);
    expect(files).toHaveLength(writers.length);
    for (const file of files) expect((await stat(file)).size).toBeGreaterThan(1000);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('the README names every writer', async () => {
  const readme = await readFile(fileUrl('README.md'), 'utf8');
  for (const { id } of writers) expect(readme).toMatch(new RegExp(`^\\| \`${id}\` `, 'm'));
});
