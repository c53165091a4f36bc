import { readFileSync } from 'node:fs';
import { generateReport } from '@nianbao/core/generate';
import { assert, asyncProperty, constantFrom, integer } from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { closePdfWorkers, renderPdf } from '../../render/src/pdf.ts';
import { read, type ReadResult } from '../src/index.ts';
import { agencies, blocksOf, runs, withoutProse } from './compare-reports.ts';
import { pdfOf } from './pdf-file.ts';

const codes = (result: ReadResult) => result.problems.map(({ code }) => code);
const golden = (name: string) => readFileSync(new URL(`../golden/${name}/document.pdf`, import.meta.url));

afterAll(closePdfWorkers);

test('what the PDF writer sets comes back: every cell, every paragraph', { timeout: 600_000 }, async () => {
  await assert(
    asyncProperty(
      integer({ min: 1, max: 1_000_000 }),
      integer({ min: 2019, max: 2030 }),
      constantFrom(...agencies),
      async (seed, year, agency) => {
        const report = generateReport({ seed, year, agency });
        const result = await read(await renderPdf(report));
        expect([result.fileType, result.problems]).toEqual(['pdf', []]);
        // Page numbers are all that is left over.
        expect(result.unused.filter(({ reason }) => reason !== 'furniture')).toEqual([]);
        if (!result.report) throw new Error('No report');
        expect(withoutProse(result.report)).toEqual(withoutProse(report));
        expect(blocksOf(result.report)).toEqual(blocksOf(report));
      },
    ),
    { numRuns: Math.ceil(runs / 4) },
  );
});

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

test('a page that is a picture', async () => {
  const image =
    '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n0\nendstream';
  const scanned = pdfOf('500 0 0 700 50 50 cm /I Do', '/XObject<</I 5 0 R>>', [image]);
  expect(codes(await read(scanned))).toEqual(['input.pdf.scanned']);
});

test('a PDF that is no report, one that is encrypted, and damaged ones', async () => {
  const font = '/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>';
  expect(codes(await read(pdfOf('BT /F 12 Tf 20 100 Td (A letter to the editor) Tj ET', font)))).toEqual([
    'input.notReport',
  ]);
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
