import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read, type ReadResult } from '../src/index.ts';
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
