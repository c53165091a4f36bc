import { strFromU8, unzipSync } from 'fflate';
import { assert, property, string, uniqueArray } from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { archiveChunks, archiveStream, closePdfWorkers, type ArchiveEntry } from '../src/archive.ts';
import { fileNames } from '../src/archive/file-names.ts';
import { inOrder } from '../src/archive/in-order.ts';
import { writers } from '../src/writers.ts';
import { lifelike2019, lifelike2021 } from './sample-reports.ts';

afterAll(closePdfWorkers);

async function unzipped(entries: readonly ArchiveEntry[], options?: Parameters<typeof archiveChunks>[1]) {
  const chunks: Uint8Array[] = [];
  for await (const chunk of archiveChunks(entries, options)) chunks.push(chunk);
  return unzipSync(Buffer.concat(chunks));
}

test('a report as every file type, each as its writer writes it', async () => {
  const files = await unzipped(
    writers.map(({ id }) => ({ report: lifelike2021, to: id, name: `青禾县/${id}` })),
  );
  expect(Object.keys(files)).toEqual(writers.map(({ id, extension }) => `青禾县/${id}${extension}`));
  for (const { id, extension, render } of writers)
    expect(
      Buffer.compare(files[`青禾县/${id}${extension}`] ?? new Uint8Array(), await render(lifelike2021)),
    ).toBe(0);
});

test('reports that cannot be rendered leave a text with the reason, and the others are there', async () => {
  const failed: string[] = [];
  const wrong = { ...lifelike2021, format: '1999', title: '有误' };
  const files = await unzipped(
    [
      { report: wrong, to: 'html' },
      { report: lifelike2019, to: 'md', name: '水利局' },
    ],
    { onFailure: (_, problems) => failed.push(...problems.map(({ code }) => code)) },
  );
  expect(Object.keys(files)).toEqual(['有误.html.txt', '水利局.md']);
  expect(strFromU8(files['有误.html.txt'] ?? new Uint8Array())).toContain('1999');
  expect(failed).toEqual(['render.format.unknown']);
});

test('nothing is made ahead of the reader but a few files, and a reader who leaves stops the work', async () => {
  let asked = 0;
  function* entries(): Generator<ArchiveEntry> {
    for (; asked < 300; asked++) yield { report: lifelike2021, to: 'json' };
  }
  const reader = archiveStream(entries(), { concurrency: 3 }).getReader();
  expect(asked).toBe(0);
  for (let chunk = 0; chunk < 6; chunk++) await reader.read();
  expect(asked).toBeLessThan(12);
  await reader.cancel();
  const then = asked;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(asked).toBe(then);
});

test('hundreds of reports need no more memory than a few', async () => {
  const report = { ...lifelike2021, overview: [{ kind: 'paragraph', text: '长'.repeat(200_000) } as const] };
  function* entries(): Generator<ArchiveEntry> {
    for (let index = 0; index < 300; index++) yield { report, to: 'json', name: String(index) };
  }
  let written = 0;
  let files = 0;
  let most = 0;
  for await (const chunk of archiveChunks(entries())) {
    written += chunk.length;
    if (++files % 50 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers);
  }
  expect(written).toBeGreaterThan(300_000);
  // All files together would be 180 MB.
  expect(most).toBeLessThan(120 * 1024 * 1024);
}, 120_000);

test('results come in order, few at a time, and the first failure ends it', async () => {
  let running = 0;
  let most = 0;
  const task = async (delay: number) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, delay));
    running--;
    if (delay === 13) throw new Error('thirteen');
    return delay;
  };
  const taken: number[] = [];
  for await (const each of inOrder([30, 1, 20, 2, 10], 2, task)) taken.push(each);
  expect(taken).toEqual([30, 1, 20, 2, 10]);
  expect(most).toBe(2);
  const failing = async () => {
    for await (const each of inOrder([5, 13, 1], 3, task)) taken.push(each);
  };
  await expect(failing()).rejects.toThrow('thirteen');
  expect(running).toBe(0);
});

test('no name leads out of the folder, is refused by a system, or is there twice', () => {
  assert(
    property(uniqueArray(string({ unit: 'binary' }), { minLength: 1, maxLength: 30 }), (wanted) => {
      const nameOf = fileNames();
      const names = wanted.map((each) => nameOf(each, '.pdf'));
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of names) {
        expect(name).not.toMatch(/[\\:*?"<>|\p{Cc}]|^\/|(?:^|\/)\.|\/\//u);
        for (const part of name.split('/')) expect(Buffer.byteLength(part)).toBeLessThan(255);
      }
    }),
  );
  const nameOf = fileNames();
  expect(['../../etc/passwd', 'CON', '报告', '报告', ''].map((each) => nameOf(each, '.md'))).toEqual([
    'etc/passwd.md',
    '_CON.md',
    '报告.md',
    '报告 (2).md',
    '_.md',
  ]);
});
