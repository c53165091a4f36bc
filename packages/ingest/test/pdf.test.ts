import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { read, type ReadResult } from '../src/index.ts';
import { defaultLimits } from '../src/limits.ts';
import { sourceOfPdf } from '../src/pdf/source-of-pdf.ts';
import { pdfOf } from './pdf-file.ts';

const codes = (result: ReadResult) => result.problems.map(({ code }) => code);
const golden = (name: string) => readFileSync(new URL(`../golden/${name}/document.pdf`, import.meta.url));

test('one row where the format in force has three: zeros are deduced and say so', async () => {
  const { report, cells, problems } = await read(golden('hongze-district-2023'));
  expect(report?.format).toBe('2021');
  expect(problems.map(({ code }) => code)).toEqual(['input.groupAsRow']);
  const deduced = cells.filter((cell) => cell.deduced);
  expect(deduced.map(({ cell }) => cell.split('.').slice(0, 3).join('.'))).toEqual(
    Array.from({ length: 21 }, () => 'requests.outcome.otherwiseHandled'),
  );
  expect(
    deduced.every(
      ({ value, source, certainty }) => value === 0 && source === '0' && certainty === 'probable',
    ),
  ).toBe(true);
});

const image =
  '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n0\nendstream';
const font = '/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>';
const picture = '500 0 0 700 50 50 cm /I Do';
const letter = 'BT /F 12 Tf 20 100 Td (A letter to the editor of a journal) Tj ET';

test('pages that are pictures: all of them, or some', async () => {
  expect(codes(await read(pdfOf([picture], '/XObject<</I 5 0 R>>', [image])))).toEqual(['input.pdf.scanned']);
  const mixed = pdfOf([letter, picture], `${font}/XObject<</I 7 0 R>>`, [image]);
  expect(codes(await read(mixed))).toEqual(['input.pdf.picturePages', 'input.notReport']);
});

test('fonts that do not say what they print', async () => {
  const names = Array.from({ length: 26 }, (_, at) => `/uniE0${(at + 16).toString(16).toUpperCase()}`).join(
    '',
  );
  const encoding = `/Encoding<</Type/Encoding/Differences[97${names}]>>`;
  const unnamed = font.replace('/Helvetica', `/Helvetica${encoding}`);
  expect(codes(await read(pdfOf([letter], unnamed)))).toEqual(['input.pdf.unmapped']);
});

test('a PDF that is no report, one that is encrypted, and damaged ones', async () => {
  expect(codes(await read(pdfOf([letter], font)))).toEqual(['input.notReport']);
  expect(codes(await read(readFileSync(new URL('fixtures/encrypted.pdf', import.meta.url))))).toEqual([
    'input.encrypted',
  ]);
  const whole = golden('huaian-city-2024');
  expect(codes(await read(whole.subarray(0, 2000)))).toEqual(['input.damaged']);
  // Cut in the middle the page tree is gone; whatever can still be read, nothing crashes.
  for (const cut of [100_000, 300_000])
    expect((await read(whole.subarray(0, cut))).problems.length).toBeGreaterThan(0);
  expect(codes(await read(whole, { limits: { maxPages: 5 } }))).toEqual(['input.pdf.tooManyPages']);
});

test('a page that unpacks to more than the engine may hold is refused for its memory, and the next file is read', async () => {
  const spaces = deflateSync(Buffer.alloc(80_000_000, ' ')).toString('latin1');
  const stream = `<</Filter/FlateDecode/Length ${spaces.length}>>stream\n${spaces}\nendstream`;
  const file = Buffer.from(pdfOf([letter], font, [stream])).toString('latin1');
  // Of the same length, so that the table of objects stays true.
  const bomb = Buffer.from(file.replace('/Contents 4 0 R', '/Contents 5 0 R'), 'latin1');
  const limits = { maxPdfMemory: 64 * 1024 * 1024 };
  const refused = await read(Uint8Array.from(bomb), { limits });
  expect([refused.report, codes(refused)]).toEqual([null, ['input.memoryLimit']]);
  expect(codes(await read(pdfOf([letter], font), { limits }))).toEqual(['input.notReport']);
});

const lines = [0, 1, 2, 3].map((at) => `0 ${at * 20} m 300 ${at * 20} l S`);
const columns = [0, 100, 200, 300].map((at) => `${at} 0 m ${at} 60 l S`);
const ruled = ['1 w', ...lines, ...columns].join('\n');
const form = (content: string, resources = '') =>
  `<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<<${resources}>>/Length ${content.length}>>stream\n${content}\nendstream`;

test('lines within forms, and forms within forms, rule a table where they are drawn', async () => {
  const words = [0, 1, 2].map((row) => `BT /F 9 Tf 110 ${406 + row * 40} Td (r${row}) Tj ET`).join(' ');
  // Objects: 5 font by name only, so the form is 5 and the inner one 6; doubled in height and moved to 100, 400.
  const page = `${words} q 1 0 0 2 100 400 cm /Outer Do Q`;
  const file = pdfOf([page], `${font}/XObject<</Outer 5 0 R>>`, [
    form('/Inner Do', '/XObject<</Inner 6 0 R>>'),
    form(ruled),
  ]);
  const opened = await sourceOfPdf(file, defaultLimits);
  const items = opened.kind === 'source' ? opened.document.items : [];
  const [grid] = items.filter((item) => item.kind === 'grid');
  expect(items).toHaveLength(1);
  // A line takes its width and its ends with it, and here twice as high.
  const box = grid?.place.kind === 'page' ? grid.place.box : [];
  [100, 322, 400, 442].forEach((edge, at) => expect(Math.abs((box[at] ?? 0) - edge)).toBeLessThan(3));
  expect(grid?.rows.map((row) => row.map(({ text }) => text).join('|'))).toEqual(['r2||', 'r1||', 'r0||']);
});

test('pictures among the text are figures; emblems and backgrounds are not', async () => {
  const paint = (width: number, height: number, x: number, y: number) =>
    `q ${width} 0 0 ${height} ${x} ${y} cm /I Do Q`;
  const page = [letter, paint(200, 100, 100, 400), paint(20, 20, 10, 10), paint(595, 842, 0, 0)].join(' ');
  const opened = await sourceOfPdf(pdfOf([page], `${font}/XObject<</I 5 0 R>>`, [image]), defaultLimits);
  if (opened.kind !== 'source') throw new Error('The file opens');
  const figures = opened.document.items.filter((item) => item.kind === 'figure');
  expect(figures.map(({ place }) => place)).toEqual([{ kind: 'page', page: 1, box: [100, 342, 300, 442] }]);
  const bytes = opened.document.images?.get(figures[0]?.image ?? '');
  expect(
    Buffer.from(bytes ?? [])
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
});
