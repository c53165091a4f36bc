import { cellLabel, format2021, packCells, readCell } from '@nianbao/core';
import { tableFromIPC } from 'apache-arrow';
import { readParquet } from 'parquet-wasm/node';
import { expect, test } from 'vitest';
import { renderParquet } from '../src/tidy.ts';
import { blank2021, hostile, widest2021 } from './sample-reports.ts';

/** The table as the Parquet library of Apache Arrow for Rust and Arrow's own for JavaScript read it. */
function readBack(bytes: Uint8Array) {
  return tableFromIPC(readParquet(bytes).intoIPCStream());
}

test('another reader finds the same columns, of the same types', () => {
  const { schema } = readBack(renderParquet([widest2021]));
  expect(schema.fields.map(({ name, type, nullable }) => [name, String(type), nullable])).toEqual([
    ['agency', 'Utf8', false],
    ['year', 'Int32', false],
    ['format', 'Utf8', false],
    ['cell', 'Utf8', false],
    ['label', 'Utf8', false],
    ['label_en', 'Utf8', false],
    ['kind', 'Utf8', false],
    ['value', 'Float64', true],
  ]);
});

test('another reader finds every cell: exact numbers, blanks as nulls, text as it is', () => {
  const reports = [widest2021, blank2021, hostile];
  const rows = readBack(renderParquet(reports))
    .toArray()
    .map((row) => ({ ...row }));
  const expected = reports.flatMap((report) => {
    const vector = packCells(format2021, report);
    return format2021.cells.map((cell) => {
      const { zh, en } = cellLabel(cell);
      const { agency, year, format } = report;
      const value = readCell(format2021, vector, cell.id);
      return { agency, year, format, cell: cell.id, label: zh, label_en: en, kind: cell.kind, value };
    });
  });
  expect(rows).toEqual(expected);
});
