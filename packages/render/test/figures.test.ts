import { Transformer } from '@napi-rs/image';
import type { Problem } from '@nianbao/core';
import { createHash } from 'node:crypto';
import { expect, test, afterAll } from 'vitest';
import { renderDocx } from '../src/docx.ts';
import { imageKind, renderHtml } from '../src/html.ts';
import { documentOf, type AnyReport } from '../src/index.ts';
import { prepareImages } from '../src/images/prepare-images.ts';
import { closePdfWorkers, renderPdf } from '../src/pdf.ts';
import { writerById } from '../src/writers.ts';
import { unzipSync } from 'fflate';
import { pdfText } from './pdf-text.ts';
import { lifelike2021 } from './sample-reports.ts';

afterAll(closePdfWorkers);

const pixels = new Uint8Array(60 * 40 * 4).fill(200);
const png = await Transformer.fromRgbaPixels(pixels, 60, 40).png();
const jpeg = await Transformer.fromRgbaPixels(pixels, 60, 40).jpeg(80);
const webp = await Transformer.fromRgbaPixels(pixels, 60, 40).webpLossless();
const lossy = await Transformer.fromRgbaPixels(pixels, 60, 40).webp(70);
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const showing = (...images: readonly string[]): AnyReport => ({
  ...lifelike2021,
  overview: images.map((image) => ({ kind: 'figure', image, alt: '按月公开数量', caption: '图1 数量' })),
});

async function prepared(bytes: Uint8Array, name = hashOf(bytes)) {
  const problems: Problem[] = [];
  const images = await prepareImages(documentOf(showing(name)), new Map([[name, bytes]]), (problem) =>
    problems.push(problem),
  );
  return { image: images.get(name), codes: problems.map(({ code }) => code) };
}

test('an image is known by its first bytes', () => {
  expect(imageKind(png)).toEqual({ mediaType: 'image/png', width: 60, height: 40 });
  expect(imageKind(jpeg)).toEqual({ mediaType: 'image/jpeg', width: 60, height: 40 });
  for (const bytes of [webp, lossy])
    expect(imageKind(bytes)).toEqual({ mediaType: 'image/webp', width: 60, height: 40 });
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
  expect([imageKind(svg), imageKind(new Uint8Array()), imageKind(png.subarray(0, 20))]).toEqual([
    null,
    null,
    null,
  ]);
});

test('a picture of a hundred million pixels is refused before it is decoded', () => {
  const bomb = Uint8Array.from(png);
  new DataView(bomb.buffer).setUint32(16, 100_000);
  new DataView(bomb.buffer).setUint32(20, 100_000);
  expect(imageKind(bomb)).toBeNull();
});

test('images are written anew: what hides behind their pixels is gone', async () => {
  const { image, codes } = await prepared(Buffer.concat([png, Buffer.from('SECRET')]));
  expect(codes).toEqual([]);
  expect(image).toMatchObject({ type: 'png', width: 60, height: 40 });
  expect(Buffer.from(image?.bytes ?? []).includes('SECRET')).toBe(false);
  expect((await prepared(jpeg)).image?.type).toBe('jpg');
  expect((await prepared(webp)).image?.type).toBe('png');
});

test('bytes that are not what their name says, damaged or missing are reported', async () => {
  expect((await prepared(png, 'f'.repeat(64))).codes).toEqual(['render.image.unusable']);
  expect((await prepared(png.subarray(0, 60))).codes).toEqual(['render.image.unusable']);
  const problems: Problem[] = [];
  const page = renderHtml(showing('e'.repeat(64)), { onProblem: (problem) => problems.push(problem) });
  expect(problems.map(({ code }) => code)).toEqual(['render.image.missing']);
  expect(page).toContain('〔图片缺失：按月公开数量〕');
});

test('a figure has its image, what it shows and its caption in every type of document', async () => {
  const image = hashOf(png);
  const images = new Map([[image, png as Uint8Array]]);
  const report = showing(image);
  const page = new TextDecoder().decode(await writerById('html')?.render(report, { images }));
  expect(page).toMatch(/<img src="data:image\/png;base64,[^"]+" alt="按月公开数量"/);
  expect(page).toContain('<figcaption>图1 数量</figcaption>');
  const docx = await renderDocx(report, { images });
  expect(Object.keys(unzipSync(docx)).filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
  expect(new TextDecoder().decode(unzipSync(docx)['word/document.xml'])).toContain('descr="按月公开数量"');
  const { packed } = await pdfText(await renderPdf(report, { images }));
  expect(packed).toContain('图1数量');
  expect(packed).not.toContain('图片缺失');
  for (const id of ['md', 'txt'] as const)
    expect(new TextDecoder().decode(await writerById(id)?.render(report))).toContain('按月公开数量');
});

test('charts stand in pages, Word files and PDFs on request', async () => {
  const options = { charts: true, history: [{ ...lifelike2021, year: 2023 }] };
  const page = renderHtml(lifelike2021, options);
  expect(page).toContain('（历年）');
  expect(page.match(/<svg/g)?.length).toBeGreaterThan(5);
  expect(renderHtml(lifelike2021)).not.toContain('<svg');
  const media = Object.keys(unzipSync(await renderDocx(lifelike2021, options))).filter((name) =>
    name.startsWith('word/media/'),
  );
  expect(media).toHaveLength(page.match(/<svg/g)?.length ?? 0);
  expect((await pdfText(await renderPdf(lifelike2021, options))).packed).toContain('（历年）');
});

test('justifications are an annex on request', () => {
  const report: AnyReport = {
    ...lifelike2021,
    justifications: [
      {
        rule: 'requests.balance',
        cells: ['requests.received.total'],
        reason: '上年漏报一件。',
        date: '2025-01-10',
      },
    ],
  };
  expect(documentOf(report).annexes).toEqual([]);
  const page = renderHtml(report, { justifications: true });
  expect(page).toContain('附：核实说明');
  expect(page).toContain('上年漏报一件。');
  expect(page).toContain('2025年1月10日');
});
