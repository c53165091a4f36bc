import { generateReport } from '@nianbao/core/generate';
import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { deriveLayout } from '@nianbao/core';
import { renderCsv } from '../../render/src/csv/render-csv.ts';
import { read, type ReadResult } from '../src/index.ts';
import { formatOf, valueOf } from './as-extracted-text.ts';

const codes = (result: ReadResult) => result.problems.map(({ code }) => code);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const report = generateReport({ seed: 3, year: 2024, agency: '青川县民政局' });

/** The report as one sheet, row by row, as someone would who copied it from Word. */
function rowsOfReport(): string[][] {
  const format = formatOf(report);
  return [
    [report.title],
    ...format.definition.sections.flatMap((section) => {
      const heading = [[`${section.ordinal}、${section.heading.zh}`]];
      if (section.kind !== 'tables') return [...heading, ['无']];
      const rows = (deriveLayout(format).get(section.key)?.rows ?? []).map((row) =>
        row.cells.map((cell) => (cell.kind === 'value' ? valueOf(report, cell.cell.id) : cell.text)),
      );
      return [...heading, ...rows];
    }),
    [report.signature.agency ?? ''],
    [report.signature.date ?? ''],
  ];
}

test('a whole report on one sheet, in a workbook or separated by commas or tabs', async () => {
  const rows = rowsOfReport();
  const quoted = (separator: string) =>
    rows.map((row) => row.map((text) => `"${text}"`).join(separator)).join('\n');
  const files = [
    await writeXlsx({ sheets: [{ name: '年报', rows }] }),
    bytesOf(quoted(',')),
    bytesOf(quoted('\t')),
  ];
  for (const file of files) {
    const result = await read(file);
    expect([codes(result), result.report?.agency, result.report?.year]).toEqual([[], report.agency, 2024]);
    for (const { cell, value } of result.cells)
      expect([cell, String(value)]).toEqual([cell, valueOf(report, cell)]);
  }
});

test('a list of cells with several reports, or without any known cell', async () => {
  const other = generateReport({ seed: 4, year: 2023, agency: '青川县民政局' });
  expect(codes(await read(bytesOf(renderCsv([report, other]))))).toEqual(['input.severalReports']);
  const rows = [
    'agency,year,cell,value',
    ...Array.from({ length: 6 }, (_, at) => `县民政局,2024,no.such.cell${at},1`),
  ];
  expect(codes(await read(bytesOf(rows.join('\n'))))).toEqual(['input.notReport']);
});

test('workbooks that are damaged or unpack to too much', async () => {
  const bomb = zipSync({
    'xl/workbook.xml': new Uint8Array(100),
    'xl/worksheets/sheet1.xml': new Uint8Array(9_000_000),
  });
  expect(codes(await read(bomb, { limits: { maxUnpackedBytes: 1_000_000 } }))).toEqual([
    'input.unpacksTooLarge',
  ]);
  expect(codes(await read(bomb))).toEqual(['input.damaged']);
});
