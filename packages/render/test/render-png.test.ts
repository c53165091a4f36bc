import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, expect, test } from 'vitest';
import { encodePng } from '../src/png/encode-png.ts';
import { closePdfWorkers, rasteriseSvg, renderPng } from '../src/png.ts';
import { RenderError } from '../src/index.ts';
import { hostile, lifelike2021 } from './sample-reports.ts';

afterAll(closePdfWorkers);

const decode = (bytes: Uint8Array) => PNG.sync.read(Buffer.from(bytes));
const square = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="40" height="40"><rect width="40" height="40" fill="#fff"/>${inside}</svg>`;

test('a picture is drawn in its colours, at the scale asked for', async () => {
  const svg = square('<rect x="10" y="10" width="20" height="20" fill="#0072b2"/>');
  const { width, height, data } = decode(await rasteriseSvg(svg, { scale: 3 }));
  expect([width, height]).toEqual([120, 120]);
  const at = (x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
  expect(at(60, 60)).toEqual([0x00, 0x72, 0xb2, 255]);
  expect(at(5, 5)).toEqual([255, 255, 255, 255]);
});

test('letters are drawn in both weights with the fonts of the package', async () => {
  const ink = async (weight: number) => {
    const word = `<text x="2" y="30" font-family="Noto Sans SC" font-size="18" font-weight="${weight}">公开</text>`;
    const { width, height, data } = decode(await rasteriseSvg(square(word)));
    const blank = decode(await rasteriseSvg(square('')));
    return pixelmatch(data, blank.data, undefined, width, height, { threshold: 0.1 });
  };
  const regular = await ink(400);
  expect(regular).toBeGreaterThan(200);
  expect(await ink(700)).toBeGreaterThan(regular * 1.05);
});

test('the picture of a report: the same report gives the same bytes', async () => {
  const bytes = await renderPng(lifelike2021);
  expect(decode(bytes).width).toBe(1920);
  expect(await renderPng(structuredClone(lifelike2021))).toEqual(bytes);
});

test('text of a report is drawn as text', async () => {
  expect(decode(await renderPng(hostile)).width).toBe(1920);
});

test('a character without a glyph is told, or an error', async () => {
  const report = { ...lifelike2021, title: '笑脸😀报告' };
  await expect(renderPng(report)).rejects.toThrow(RenderError);
  const codes: string[] = [];
  await renderPng(report, { onProblem: ({ code }) => codes.push(code) });
  expect(codes).toEqual(['render.glyphs.missing']);
});

test('more colours than a palette holds are kept in full', async () => {
  const data = Uint8Array.from({ length: 32 * 32 * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : ((at >> 2) * (at % 4 === 0 ? 7 : 13)) & 255,
  );
  const decoded = decode(await encodePng({ width: 32, height: 32, data }));
  expect(new Uint8Array(decoded.data)).toEqual(data);
});
