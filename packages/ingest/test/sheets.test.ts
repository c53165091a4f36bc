import { generateReport } from '@nianbao/core/generate';
import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { cellLabel, deriveLayout } from '@nianbao/core';
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

describe('a set of sheets', () => {
  const { sections } = formatOf(report).definition;
  const tables = sections.filter(({ kind }) => kind === 'tables');
  const rowsOf = (key: string) =>
    (deriveLayout(formatOf(report)).get(key)?.rows ?? []).map((row) =>
      row.cells.map((cell) => (cell.kind === 'value' ? valueOf(report, cell.cell.id) : cell.text)),
    );
  const prose = {
    name: '正文',
    rows: [
      [report.title],
      ...sections
        .filter(({ kind }) => kind === 'narrative')
        .flatMap(({ ordinal, heading }) => [[`${ordinal}、${heading.zh}`], ['本部分没有需要说明的事项。']]),
      [report.signature.agency ?? ''],
      [report.signature.date ?? ''],
    ],
  };
  const named = tables.map(({ heading, key }) => ({ name: heading.zh.slice(0, 15), rows: rowsOf(key) }));
  const anonymous = named.map(({ rows }, at) => ({ name: `Sheet${at + 1}`, rows }));
  const split = named.flatMap(({ name, rows }, at) =>
    at === 1
      ? [
          { name, rows: rows.slice(0, 14) },
          { name: `${name}（续）`, rows: rows.slice(14) },
        ]
      : [{ name, rows }],
  );

  test.each([
    ['a table on each, behind the text', [prose, ...named]],
    ['tables before the text', [...named, prose]],
    ['sheets that say nothing by their names', [prose, ...anonymous]],
    ['tables in another order', [prose, ...named.toReversed()]],
    ['a table over two sheets', [prose, ...split]],
  ])('%s', async (_what, sheets) => {
    const result = await read(await writeXlsx({ sheets }));
    expect([codes(result), result.report?.title]).toEqual([[], report.title]);
    for (const { cell, value } of result.cells)
      expect([cell, String(value)]).toEqual([cell, valueOf(report, cell)]);
    expect(result.report?.otherMatters).toHaveLength(1);
  });
});

describe('wide data: a row for each report, a column for each cell', () => {
  const { cells } = formatOf(report);
  const line = (texts: readonly string[]) => `${texts.map((text) => `"${text}"`).join(',')}\n`;
  const values = cells.map(({ id }) => valueOf(report, id));
  const ids = cells.map(({ id }) => id);
  const labels = cells.map((cell) => cellLabel(cell).zh);

  test.each([
    ['ids', ['agency', 'year', ...ids]],
    ['labels', ['机关名称', '年份', ...labels]],
  ])('columns named by %s', async (_what, head) => {
    const row = [report.agency, '2024', ...values];
    const result = await read(bytesOf(line([...head, '备注']) + line([...row, '未审核'])));
    expect([codes(result), result.report?.agency, result.report?.year]).toEqual([[], report.agency, 2024]);
    expect(result.cells).toHaveLength(cells.length);
    for (const { cell, value, place, certainty } of result.cells) {
      const column = ids.indexOf(cell) + 3;
      expect([cell, String(value), place, certainty]).toEqual([
        cell,
        valueOf(report, cell),
        { kind: 'table', table: 1, row: 2, column },
        'certain',
      ]);
    }
    expect(result.unused.map(({ text }) => text)).toEqual(['备注: 未审核']);
  });

  test('a workbook that holds nothing else, or the long form alone', async () => {
    const wide = [
      ['agency', 'year', ...ids],
      [report.agency, 2024, ...values.map(Number)],
    ];
    const long = [
      ['agency', 'year', 'cell', 'value'],
      ...ids.map((id, at) => [report.agency, 2024, id, Number(values[at])]),
    ];
    for (const rows of [wide, long]) {
      const bytes = await writeXlsx({
        sheets: [
          { name: '说明', rows: [] },
          { name: '数据', rows },
        ],
      });
      const result = await read(bytes);
      expect([result.fileType, codes(result), result.report?.agency]).toEqual(['xlsx', [], report.agency]);
      for (const { cell, value, place } of result.cells) {
        expect([cell, String(value)]).toEqual([cell, valueOf(report, cell)]);
        expect(place).toMatchObject({ kind: 'table', table: 2 });
      }
    }
  });

  test('several agencies are told, not mixed', async () => {
    const rows = ['甲县民政局', '乙县民政局'].map((agency) => line([agency, '2024', ...values]));
    const result = await read(bytesOf(line(['agency', 'year', ...ids]) + rows.join('')));
    expect([result.report, codes(result)]).toEqual([null, ['input.severalReports']]);
    expect(result.problems[0]?.message.zh).toContain('甲县民政局');
  });
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
