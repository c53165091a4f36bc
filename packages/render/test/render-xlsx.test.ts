import { format2021, packCells, readCell, withCells } from '@nianbao/core';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { documentOfComparison } from '../src/index.ts';
import { renderXlsx, setXlsx } from '../src/xlsx.ts';
import { argumentsOf, sheetName } from '../src/xlsx/cell-address.ts';
import { partOf } from './office-text.ts';
import { blank2021, hostile, hostileTexts, lifelike2021, samples } from './sample-reports.ts';

const formulasOf = (xml: string) =>
  new Map([...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f>(.*?)<\/f>/g)].map((match) => [match[1], match[2]]));

test('a sheet for each section with tables, one for the text, one for the data', async () => {
  const { sheets } = await readXlsx(await renderXlsx(lifelike2021));
  expect(sheets.map(({ name }) => name)).toEqual([
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '文字',
    '数据',
  ]);
  const [, requests, , text] = sheets;
  expect(requests?.rows[0]?.[0]).toBe(lifelike2021.title);
  expect(requests?.merges).toContainEqual({ startRow: 7, startCol: 0, endRow: 28, endCol: 0 });
  const words = text?.rows.flat().join('\n') ?? '';
  for (const block of lifelike2021.overview)
    if (block.kind === 'paragraph') expect(words).toContain(block.text);
});

test('totals are formulas over their parts', async () => {
  const xml = partOf(await renderXlsx(lifelike2021), 'xl/worksheets/sheet2.xml');
  const formulas = formulasOf(xml);
  // Ten columns: three of labels, then natural persons to total.
  expect(formulas.get('J6')).toBe('IF(COUNT(D6:I6)=6,SUM(D6:I6),"")');
  expect(formulas.get('D29')).toBe('IF(COUNT(D8:D28)=21,SUM(D8:D28),"")');
  expect(formulas.size).toBe(25 + 6);
});

test('a total that its parts contradict stays as reported', async () => {
  const wrong = withCells(format2021, lifelike2021, { 'requests.received.total': 1 });
  const formulas = formulasOf(partOf(await renderXlsx(wrong), 'xl/worksheets/sheet2.xml'));
  expect(formulas.has('J6')).toBe(false);
  const { sheets } = await readXlsx(await renderXlsx(wrong));
  expect(sheets[1]?.rows[5]?.[9]).toBe(1);
});

test('blank stays blank, and its totals wait for the parts', async () => {
  const bytes = await renderXlsx(blank2021);
  expect(formulasOf(partOf(bytes, 'xl/worksheets/sheet2.xml')).size).toBe(25 + 6);
  const { sheets } = await readXlsx(bytes);
  const numbers = sheets
    .slice(0, 3)
    .flatMap(({ rows }) => rows.flat().filter((value) => typeof value === 'number'));
  expect(numbers).toEqual([]);
});

test('the data sheet has every cell of every report in long form', async () => {
  for (const report of Object.values(samples)) {
    if (report.format !== format2021.id) continue;
    const { sheets } = await readXlsx(await renderXlsx(report));
    const vector = packCells(format2021, report);
    const rows = sheets.at(-1)?.rows.slice(1) ?? [];
    expect(rows.map((row) => row[2])).toEqual(format2021.cells.map(({ id }) => id));
    expect(rows.map((row) => (row[6] === '' ? null : (row[6] ?? null)))).toEqual(
      format2021.cells.map(({ id }) => readCell(format2021, vector, id)),
    );
  }
});

test('text is never a formula', async () => {
  const bytes = await renderXlsx(hostile);
  const { sheets } = await readXlsx(bytes);
  const words = sheets.flatMap(({ rows }) => rows.flat()).join('\n');
  for (const text of hostileTexts) expect(words).toContain(text);
  for (const sheet of [1, 2, 3, 4, 5])
    for (const formula of formulasOf(partOf(bytes, `xl/worksheets/sheet${sheet}.xml`)).values())
      expect(formula).toMatch(/^IF\((COUNT|&apos;|')/);
});

test('names of sheets are what Excel takes, and no two are the same', () => {
  expect(sheetName("一/二:[三]*?'", new Set())).toBe('一 二  三');
  const long = '很'.repeat(40);
  const first = sheetName(long, new Set());
  expect(first).toHaveLength(31);
  expect(sheetName(long, new Set([first]))).toBe(`${'很'.repeat(29)} 2`);
});

test('neighbours become ranges', () => {
  const at = (row: number, column: number) => ({ sheet: '', row, column });
  expect(argumentsOf([at(0, 0), at(0, 1), at(0, 2)])).toBe('A1:C1');
  expect(argumentsOf([at(0, 0), at(1, 0), at(3, 0)])).toBe('A1:A2,A4');
  expect(argumentsOf([at(0, 0), at(0, 1), at(1, 1)])).toBe('A1:B1,B2');
});

test('lists have numbers to reckon with: differences with their sign, percentages, and text as it is', async () => {
  const cell = 'requests.received.total';
  const [before, after] = [40, 50].map((value) => withCells(format2021, lifelike2021, { [cell]: value }));
  if (!before || !after) throw new Error('Two reports');
  const { sheets } = await readXlsx(await setXlsx(documentOfComparison(before, after)));
  const list = sheets.find(({ name }) => name.startsWith('变动数据明细'));
  expect(list?.rows.map((row) => row.slice(1))).toEqual([
    ['旧', '新', '增减', '增减率'],
    [40, 50, 10, 0.25],
  ]);
});
