import { blockText, format2021, withCells, type Block } from '@nianbao/core';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { closePdfWorkers, renderPdf } from '../src/pdf.ts';
import { RenderError } from '../src/index.ts';
import { inkMargins } from './pdf-ink.ts';
import { packed, pdfText } from './pdf-text.ts';
import {
  allBlocks,
  blank2021,
  hostile,
  hostileTexts,
  lifelike2021,
  longName,
  samples,
  sixtyPages,
  widest2021,
} from './sample-reports.ts';

afterAll(closePdfWorkers);

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

async function codeOf(rendering: Promise<unknown>): Promise<string | undefined> {
  const error: unknown = await rendering.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof RenderError ? error.problems[0]?.code : String(error);
}

test.each(Object.entries(samples))('all paragraphs of %s can be copied out of the PDF', async (_, report) => {
  const { packed: text } = await pdfText(await renderPdf(report));
  const { title, preamble, overview, problems, otherMatters } = report;
  const blocks: readonly Block[] = [...preamble, ...overview, ...problems, ...otherMatters];
  expect(text).toContain(packed(title));
  for (const block of blocks)
    for (const line of blockText(block).split(/[\n\t]/)) expect(text).toContain(packed(line));
});

test('a PDF is tagged PDF/UA-1 with title, language and outline', async () => {
  const file = latin(await renderPdf(lifelike2021));
  expect(file).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
  expect(file).toContain('pdfuaid:part>1<');
  expect(file).toMatch(/\/Lang\s*\(zh-CN\)/);
  expect(file).toContain('/Outlines');
  expect(file).toContain(`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">`);
});

test('no page holds the signature alone, however long section five is', async () => {
  const line: Block = { kind: 'paragraph', text: '不断提高公开质量。' };
  const last: Block = { kind: 'paragraph', text: '本年度未收取信息处理费。' };
  for (let lines = 0; lines < 24; lines += 1) {
    const report = {
      ...lifelike2021,
      problems: Array.from({ length: lines }, () => line),
      otherMatters: [last],
    };
    const { lastPage } = await pdfText(await renderPdf(report));
    expect(lastPage, `${lines} lines`).toContain(last.text);
  }
});

test('PDF/A-2a on request', async () => {
  const file = latin(await renderPdf(lifelike2021, { standard: 'a-2a' }));
  expect(file).toContain('pdfaid:part>2<');
  expect(file).toContain('pdfaid:conformance>A<');
});

test('every font is embedded, as a subset', async () => {
  const file = latin(await renderPdf(lifelike2021));
  const names = [...file.matchAll(/\/FontName\s*\/(\S+)/g)].map((match) => match[1]);
  expect(names.length).toBeGreaterThan(1);
  for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+(?:NotoSerifSC|NotoSansSC|LXGWWenKai)/);
  expect(file.match(/\/FontFile[23]/g)).toHaveLength(names.length);
});

test('the same report gives the same bytes', async () => {
  expect(await renderPdf(lifelike2021)).toEqual(await renderPdf(structuredClone(lifelike2021)));
});

test('long documents break over pages and keep page numbers', async () => {
  const { pages, numbers } = await pdfText(await renderPdf(sixtyPages));
  expect(pages).toBeGreaterThan(60);
  expect(numbers).toEqual(Array.from({ length: pages }, (_, index) => index + 1));
});

test('text of the report is set as it is', async () => {
  const { packed: text } = await pdfText(await renderPdf(hostile));
  for (const hostileText of hostileTexts) expect(text).toContain(packed(hostileText));
});

test('drafts are marked, final documents are not', async () => {
  const draft = await pdfText(await renderPdf(blank2021));
  expect(draft.packed).toContain('草稿（200格未填）');
  expect(draft.packed).toContain('未填未填未填');
  const final = await pdfText(await renderPdf(blank2021, { draft: false }));
  expect(final.packed).not.toMatch(/草稿|未填/);
});

test('a table stays whole in English too, and all labels are there in both languages', async () => {
  const { packed: text } = await pdfText(await renderPdf(widest2021, { language: 'en' }));
  expect(text).toContain('Naturalpersons');
  expect(text).toContain('自然人');
});

test('a character that no font has is an error, unless someone takes the problem', async () => {
  const report = { ...lifelike2021, problems: [{ kind: 'paragraph', text: '笑脸😀与缅文က' } as const] };
  expect(await codeOf(renderPdf(report))).toBe('render.glyphs.missing');
  const problems: string[] = [];
  const bytes = await renderPdf(report, { onProblem: (problem) => problems.push(problem.message.zh) });
  expect((await pdfText(bytes)).packed).toContain('笑脸〓与缅文〓');
  expect(problems).toEqual([expect.stringContaining('😀 (U+1F600)、က (U+1000)')]);
});

test('a format that nobody knows and a text without end are refused', async () => {
  expect(await codeOf(renderPdf({ ...lifelike2021, format: '1999' }))).toBe('render.format.unknown');
  const endless = Array.from(
    { length: 11 },
    () => ({ kind: 'paragraph', text: '长'.repeat(100_000) }) as const,
  );
  expect(await codeOf(renderPdf({ ...lifelike2021, overview: endless }))).toBe('render.text.tooLong');
});

test('fonts of a folder are used before the packaged ones', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fonts-'));
  try {
    expect(await codeOf(renderPdf(lifelike2021, { fonts: { folder } }))).toBe('render.fonts.folderUnusable');
    await writeFile(join(folder, 'broken.ttf'), 'no font');
    expect(await codeOf(renderPdf(lifelike2021, { fonts: { folder } }))).toBe('render.fonts.folderUnusable');
    await rm(join(folder, 'broken.ttf'));
    const black = '@expo-google-fonts/noto-sans-sc/900Black/NotoSansSC_900Black.ttf';
    await symlink(createRequire(import.meta.url).resolve(black), join(folder, 'black.ttf'));
    const { packed: text } = await pdfText(await renderPdf(longName, { fonts: { folder } }));
    expect(text).toContain(packed(longName.title));
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('ten-digit numbers stay in one piece', async () => {
  const report = withCells(format2021, allBlocks, {
    'reviews.litigationAfterReconsideration.total': 9_999_999_999,
  });
  const { packed: text } = await pdfText(await renderPdf(report));
  expect(text).toContain('9999999999');
});

test.each(Object.entries(samples).filter(([name]) => name !== 'sixtyPages'))(
  'nothing of %s is printed in the margins',
  async (_, report) => {
    for (const language of ['zh', 'en'] as const)
      for (const margins of await inkMargins(await renderPdf(report, { language, draft: false }))) {
        expect(margins.left).toBeGreaterThan(27);
        expect(margins.top).toBeGreaterThan(36);
        expect(margins.right).toBeGreaterThan(25);
        // Only the page number stands below the text area of 262 mm.
        expect(margins.bottom).toBeGreaterThan(22);
        expect(margins.bottom).toBeLessThan(27);
      }
  },
);
