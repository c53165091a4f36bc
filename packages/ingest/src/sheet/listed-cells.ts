import { formats as officialFormats, makeBlank, parseReport, withCells, type Format } from '@nianbao/core';
import { ingestProblems } from '../problems.ts';
import type { CellEvidence, FileType, ReadResult } from '../read-result.ts';
import { refused } from '../refused.ts';
import { readCellText } from '../tables/cell-text.ts';

/** Where the columns of a list of cells stand: one row for each cell, under its id. */
interface Columns {
  readonly agency: number;
  readonly year: number;
  readonly cell: number;
  readonly value: number;
}

const heads: Readonly<Record<keyof Columns, readonly string[]>> = {
  agency: ['agency', '机关'],
  year: ['year', '年度'],
  cell: ['cell', '单元格'],
  value: ['value', '数值'],
};

/** The columns of a list of cells, or `null` when the rows are none. */
export function columnsOfList(rows: readonly (readonly string[])[]): Columns | null {
  const find = (names: readonly string[]) => rows[0]?.findIndex((head) => names.includes(head.trim())) ?? -1;
  const columns = {
    agency: find(heads.agency),
    year: find(heads.year),
    cell: find(heads.cell),
    value: find(heads.value),
  };
  return Object.values(columns).every((column) => column >= 0) ? columns : null;
}

/** A list of cells in long form → the report of its numbers; such a list has no text. */
export function readListedCells(
  rows: readonly (readonly string[])[],
  { agency, year, cell, value }: Columns,
  fileType: FileType,
): ReadResult {
  const lines = rows
    .slice(1)
    .map((row, index) => ({ row, line: index + 2 }))
    .filter(({ row }) => (row[cell] ?? '') !== '');
  const reports = new Set(lines.map(({ row }) => `${row[agency]} ${row[year]}`));
  const [first] = lines;
  const format = formatOf(lines.map(({ row }) => row[cell] ?? ''));
  if (!first || !format) return refused(fileType, [ingestProblems.notReport()]);
  if (reports.size > 1) return refused(fileType, [ingestProblems.severalReports({ reports: [...reports] })]);
  const cells = lines.flatMap(({ row, line }) =>
    evidenceOf(format, row[cell] ?? '', row[value] ?? '', line, value),
  );
  const blank = makeBlank(format as (typeof officialFormats)[number], {
    agency: first.row[agency] ?? '',
    year: Number(first.row[year]),
  });
  const found = Object.fromEntries(cells.map((evidence) => [evidence.cell, evidence.value]));
  const { report, problems } = parseReport(withCells(format, blank, found));
  const unknown = lines.filter(({ row }) => !format.cellById.has(row[cell] ?? ''));
  const unused = unknown.map(({ row, line }) => ({
    text: row.join(','),
    place: { kind: 'table', table: 1, row: line, column: 1 } as const,
    reason: 'notUnderstood' as const,
  }));
  return { fileType, report, cells, texts: [], unused, images: new Map(), problems };
}

/** The format that has most of the ids. */
function formatOf(ids: readonly string[]): Format | null {
  const known = (format: Format) => ids.filter((id) => format.cellById.has(id)).length;
  const [best] = officialFormats.toSorted((a: Format, b: Format) => known(b) - known(a));
  return best && known(best) > 0 ? best : null;
}

function evidenceOf(format: Format, id: string, source: string, row: number, column: number): CellEvidence[] {
  const cell = format.cellById.get(id);
  if (!cell) return [];
  const reading = readCellText(source, cell.kind);
  const place = { kind: 'table', table: 1, row, column: column + 1 } as const;
  return [
    { cell: id, source, place, value: reading?.value ?? null, certainty: reading?.certainty ?? 'doubtful' },
  ];
}
