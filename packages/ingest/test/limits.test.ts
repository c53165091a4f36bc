import { generateReport } from '@nianbao/core/generate';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { renderHtml } from '../../render/src/html/render-html.ts';
import { writerById } from '../../render/src/writers.ts';
import { read, type ReadResult } from '../src/index.ts';
import { asDocx } from './as-docx.ts';
import { formatOf } from './as-extracted-text.ts';
import { drawnPicture } from './decorated-report.ts';

const report = generateReport({ seed: 5, year: 2024, agency: '青川县民政局' });
const bytesOf = (text: string) => new TextEncoder().encode(text);
const codes = ({ report: found, problems }: ReadResult) => [found, problems.map(({ code }) => code)];
const DEEP = 200_000;
const refused = [null, ['input.nestedTooDeep']];

test('elements of HTML nested without end are refused, those of a page that forgets to close some are read', async () => {
  expect(codes(await read(bytesOf(`<html><body>${'<div>'.repeat(DEEP)}`)))).toEqual(refused);
  expect(
    codes(await read(bytesOf(`<html><table><tr><td>${'<b><table><tr><td>'.repeat(DEEP / 10)}`))),
  ).toEqual(refused);
  const forgetful = renderHtml(report).replaceAll('<p>', '<p><span><b>');
  expect((await read(bytesOf(forgetful))).report?.overview).toEqual(report.overview);
});

test('elements of Word nested without end, closed or not', async () => {
  const files = unzipSync(asDocx(report, formatOf(report)));
  for (const end of ['', '</w:smartTag>'.repeat(DEEP)]) {
    const body = `<w:document><w:body><w:p>${'<w:smartTag>'.repeat(DEEP)}${end}</w:p></w:body></w:document>`;
    const docx = zipSync({ ...files, 'word/document.xml': strToU8(body) });
    expect(codes(await read(docx))).toEqual(refused);
  }
});

test('elements of a workbook nested without end are read one after the other, by a reader that builds no tree', async () => {
  const files = unzipSync((await writerById('xlsx')?.render(report)) ?? new Uint8Array());
  const sheet = Object.keys(files).find((name) => name.startsWith('xl/worksheets/sheet')) ?? '';
  const deep = `<worksheet><sheetData>${'<row>'.repeat(DEEP)}${'</row>'.repeat(DEEP)}</sheetData></worksheet>`;
  const { problems } = await read(zipSync({ ...files, [sheet]: strToU8(deep) }));
  expect(problems.map(({ code }) => code)).toEqual(['input.tablesMissing']);
});

test('objects and lists of JSON nested without end, not brackets within its strings', async () => {
  for (const open of ['[', '{"a":'])
    expect(codes(await read(bytesOf(`{"format":"2021","x":${open.repeat(DEEP)}`)))).toEqual(refused);
  const preamble = [{ kind: 'paragraph', text: `${'['.repeat(600)}"\\` }];
  const found = await read(bytesOf(JSON.stringify({ ...report, preamble })));
  expect(found.report?.preamble).toEqual(preamble);
});

test('an archive is not opened for the archives within it', async () => {
  const inner = zipSync({ 'word/document.xml': new Uint8Array(50_000_000) });
  const found = await read(zipSync({ 'a.docx': inner, 'b.zip': zipSync({ 'a.docx': inner }) }), {
    limits: { maxUnpackedBytes: 1000 },
  });
  expect(codes(found)).toEqual([null, ['input.typeUnsupported']]);
});

test('pictures beyond what all of them may take are listed, those before are kept', async () => {
  const pictures = [1, 2, 3].map((seed) => drawnPicture(seed, { width: 90, height: 90 }));
  const images = pictures
    .map((bytes) => `<img alt="图" src="data:image/png;base64,${Buffer.from(bytes).toString('base64')}">`)
    .join('');
  const page = renderHtml(report).replace(/(六、[^<]*<\/h2>)/u, `$1${images}`);
  const maxImagesBytes = pictures.slice(0, 2).reduce((sum, { length }) => sum + length, 0);
  const { images: kept, unused } = await read(bytesOf(page), { limits: { maxImagesBytes } });
  expect([kept.size, unused.filter(({ reason }) => reason === 'picture').length]).toEqual([2, 1]);
});

test('cells that claim to span a hundred thousand rows and columns cost neither memory nor time', async () => {
  const cells = '<td colspan=99999 rowspan=99999>1</td>'.repeat(20_000);
  const page = `<h1>青川县民政局2024年政府信息公开工作年度报告</h1><table><tr>${cells}</tr></table>`;
  const { problems } = await read(bytesOf(page));
  expect(problems.length).toBeGreaterThan(0);
}, 20_000);
