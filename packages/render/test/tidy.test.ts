import { format2021, packCells, readCell } from '@nianbao/core';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { renderCsv, renderParquet } from '../src/tidy.ts';
import { blank2021, hostile, lifelike2019, lifelike2021, widest2021 } from './sample-reports.ts';

const reports = [lifelike2019, lifelike2021, widest2021, blank2021, hostile];

const bufferOf = (bytes: Uint8Array) => Uint8Array.from(bytes).buffer;
const rowsOf = (bytes: Uint8Array) => parquetReadObjects({ file: bufferOf(bytes) });

test('Parquet holds what the CSV holds, row by row', async () => {
  const rows = await rowsOf(renderParquet(reports));
  const [head, ...lines] = renderCsv(reports).trimEnd().split('\r\n');
  expect(Object.keys(rows[0] ?? {}).join(',')).toBe(head);
  expect(rows).toHaveLength(lines.length);
  rows.forEach((row, index) => {
    const line = lines[index] ?? '';
    const number = line.slice(line.lastIndexOf(',') + 1);
    expect([row['value'], line.includes(`,${row['cell']},`)]).toEqual([
      number === '' ? null : Number(number),
      true,
    ]);
  });
});

test('numbers are numbers, exact to the fen and beyond; a blank is null, a zero is zero', async () => {
  const rows = await rowsOf(renderParquet([widest2021, blank2021]));
  const vector = packCells(format2021, widest2021);
  format2021.cells.forEach((cell, index) => {
    expect(rows[index]?.['value']).toBe(readCell(format2021, vector, cell.id));
  });
  expect(new Set(rows.slice(format2021.cells.length).map((row) => row['value']))).toEqual(new Set([null]));
});

test('columns have types of their own, and text that looks like a formula stays as it is', async () => {
  const bytes = renderParquet([hostile]);
  const { schema } = parquetMetadata(bufferOf(bytes));
  const typeOf = (name: string) => schema.find((element) => element.name === name)?.type;
  expect([typeOf('agency'), typeOf('year'), typeOf('value')]).toEqual(['BYTE_ARRAY', 'INT32', 'DOUBLE']);
  expect((await rowsOf(bytes))[0]?.['agency']).toBe(hostile.agency);
});

test('a table of a county is small, and the same reports give the same bytes', () => {
  const many = Array.from({ length: 60 }, () => lifelike2021);
  const bytes = renderParquet(many);
  expect(bytes.length).toBeLessThan(renderCsv(many).length / 15);
  expect(renderParquet(many)).toEqual(bytes);
});

test('no reports give a table without rows', async () => {
  expect(await rowsOf(renderParquet([]))).toEqual([]);
});
