import { readFileSync } from 'node:fs';
import { generateReport } from '@nianbao/core/generate';
import { assert, asyncProperty, constantFrom, integer } from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { read, type ReadResult } from '../src/index.ts';
import { asDocx, docxOf } from './as-docx.ts';
import { formatOf } from './as-extracted-text.ts';
import { agencies, runs } from './compare-reports.ts';

const codes = (result: ReadResult) => result.problems.map(({ code }) => code);
const template = readFileSync(new URL('../golden/official-template-2021/document.docx', import.meta.url));

test('a report in Word comes back whole: runs joined, automatic numbers printed, merged cells one', async () => {
  await assert(
    asyncProperty(
      integer({ min: 1, max: 1_000_000 }),
      integer({ min: 2019, max: 2030 }),
      constantFrom(...agencies),
      async (seed, year, agency) => {
        const report = generateReport({ seed, year, agency });
        const result = await read(asDocx(report, formatOf(report)));
        expect([result.fileType, result.problems, result.unused]).toEqual(['docx', [], []]);
        const { outline, ...found } = result.report ?? {};
        expect(outline?.map(({ numbering }) => numbering).join('')).toBe('一二三四五六');
        expect(found).toEqual(report);
      },
    ),
    { numRuns: runs },
  );
});

test('deleted words, alternative drawings and field codes are not read', async () => {
  const body =
    '<w:p><w:r><w:t>长子县民政局2016年</w:t></w:r><w:del><w:r><w:t>2024年</w:t></w:r></w:del>' +
    '<mc:AlternateContent><mc:Choice><w:r><w:t>政府信息公开工作</w:t></w:r></mc:Choice>' +
    '<mc:Fallback><w:r><w:t>又一遍</w:t></w:r></mc:Fallback></mc:AlternateContent>' +
    '<w:r><w:instrText>PAGE</w:instrText></w:r><w:ins><w:r><w:t>年度报告</w:t></w:r></w:ins></w:p>';
  expect(codes(await read(docxOf(body)))).toEqual(['input.yearBeforeFormats']);
});

test('an archive that unpacks to more than the limit is not unpacked', async () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(30_000_000) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(codes(await read(bomb, { limits: { maxUnpackedBytes: 1_000_000 } }))).toEqual([
    'input.unpacksTooLarge',
  ]);
});

test('entities defined in the file are not expanded', async () => {
  const xml =
    '<!DOCTYPE d [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' +
    '<w:document><w:body><w:p><w:r><w:t>&b;&b;</w:t></w:r></w:p></w:body></w:document>';
  expect(codes(await read(zipSync({ 'word/document.xml': strToU8(xml) })))).toEqual(['input.notReport']);
});

test('a damaged archive, an archive of something else, encrypted and legacy files', async () => {
  for (const cut of [4, 100, 5000, 20_000])
    expect(codes(await read(template.subarray(0, cut)))).toEqual(['input.damaged']);
  expect(codes(await read(zipSync({ 'a.txt': strToU8('年度报告') })))).toEqual(['input.typeUnsupported']);
  for (const [part, name] of [
    ['OFD.xml', 'OFD'],
    ['content.xml', 'OpenDocument'],
  ] as const) {
    const { problems } = await read(zipSync({ [part]: strToU8('<a/>') }));
    expect(problems.map(({ code, message }) => [code, message.zh.includes(name)])).toEqual([
      ['input.typeUnsupported', true],
    ]);
  }
  const compound = (stream: string) =>
    Uint8Array.from([
      ...Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      ...new Uint8Array(504),
      ...Buffer.from(stream, 'utf16le'),
    ]);
  expect(codes(await read(compound('EncryptedPackage')))).toEqual(['input.encrypted']);
  expect(codes(await read(compound('WordDocument')))).toEqual(['input.legacyOffice']);
  expect(codes(await read(compound('Workbook')))).toEqual(['input.legacyOffice']);
  expect(codes(await read(compound('Something')))).toEqual(['input.typeUnsupported']);
});
