import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { generateReport } from '@nianbao/core/generate';
import { publishLevel } from '../examples/level.ts';
import { publish } from '../examples/publish.ts';
import { closePdfWorkers } from '../src/pdf.ts';
import { writers } from '../src/writers.ts';
import { lifelike2021 } from './sample-reports.ts';

afterAll(closePdfWorkers);

const fileUrl = (path: string) => new URL(`../${path}`, import.meta.url);

test.each(['publish', 'level'])('the example "%s" of the README is the one that runs here', async (name) => {
  const [readme, example] = await Promise.all(
    ['README.md', `examples/${name}.ts`].map((path) => readFile(fileUrl(path), 'utf8')),
  );
  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);
});

test('the example for a level writes a roll-up and a comparison as every type of document', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'level-'));
  try {
    const of = (seed: number, agency: string, year = 2024) =>
      generateReport({ seed, agency, year, size: 'small' });
    const files = await publishLevel(
      [of(1, '青禾县水利局'), of(2, '青禾县教育局')],
      of(3, '青禾县人民政府', 2023),
      of(4, '青禾县人民政府'),
      folder,
    );
    expect(files).toHaveLength(2 * writers.filter(({ set }) => set).length);
    for (const file of files) expect((await stat(file)).size).toBeGreaterThan(1000);
  } finally {
    await rm(folder, { recursive: true });
  }
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
