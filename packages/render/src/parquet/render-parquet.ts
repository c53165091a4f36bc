import { cellLabel, packCells, readCell, type CellValue } from '@nianbao/core';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { cleanText } from '../document/clean-text.ts';
import { formatOf, type FormatOptions } from '../document/format-of.ts';
import type { AnyReport } from '../document/report-document.ts';

/**
 * The numbers of reports as one tidy table in Parquet: one row for each cell, the columns of the CSV in the same order,
 * text as UTF-8, `year` as a 32-bit integer, `value` as a double (money in 万元), a blank as null.
 * For R, Python, DuckDB and spreadsheets that read Parquet; text needs no guard against formulas there.
 * @throws RenderError when the format of a report is unknown
 */
export function renderParquet(reports: Iterable<AnyReport>, options: FormatOptions = {}): Uint8Array {
  const columns = emptyColumns();
  for (const report of reports) addReport(columns, report, options);
  const { year, value, ...texts } = columns;
  const text = (name: keyof typeof texts) => ({
    name,
    data: texts[name],
    type: 'STRING' as const,
    nullable: false,
  });
  const buffer = parquetWriteBuffer({
    columnData: [
      text('agency'),
      { name: 'year', data: year, type: 'INT32', nullable: false },
      ...(['format', 'cell', 'label', 'label_en', 'kind'] as const).map(text),
      { name: 'value', data: value, type: 'DOUBLE' },
    ],
    createdBy: 'nianbao',
  });
  return new Uint8Array(buffer);
}

function emptyColumns() {
  return {
    agency: new Array<string>(),
    year: new Array<number>(),
    format: new Array<string>(),
    cell: new Array<string>(),
    label: new Array<string>(),
    label_en: new Array<string>(),
    kind: new Array<string>(),
    value: new Array<CellValue>(),
  };
}

function addReport(
  columns: ReturnType<typeof emptyColumns>,
  report: AnyReport,
  { formats }: FormatOptions,
): void {
  const format = formatOf(report, formats);
  const vector = packCells(format, report);
  const agency = cleanText(report.agency);
  for (const cell of format.cells) {
    const label = cellLabel(cell);
    columns.agency.push(agency);
    columns.year.push(report.year);
    columns.format.push(format.id);
    columns.cell.push(cell.id);
    columns.label.push(label.zh);
    columns.label_en.push(label.en);
    columns.kind.push(cell.kind);
    columns.value.push(readCell(format, vector, cell.id));
  }
}
