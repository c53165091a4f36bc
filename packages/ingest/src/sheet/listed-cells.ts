import { cellLabel, formats as officialFormats, type Format, type SourcePlace } from '@nianbao/core';
import { labelText } from '../text/label-text.ts';

/** A cell of a report as a list of data gives it: by its id, or its full label. */
export interface ListedCell {
  readonly agency: string;
  readonly year: string;
  /** Its id; what the list calls it where no format has such a cell. */
  readonly cell: string;
  readonly source: string;
  readonly place: SourcePlace;
}

type Row = readonly string[];

const heads = {
  agency: ['agency', '机关', '机关名称', '单位'],
  year: ['year', '年度', '年份'],
  cell: ['cell', '单元格'],
  value: ['value', '数值'],
} as const;

function columnOf(head: Row, names: readonly string[]): number {
  return head.findIndex((text) => names.includes(text.trim()));
}

/** The cells of a list of data, in long form (a row for each cell) or wide (a column for each); `null` for anything else. */
export function listedCells(rows: readonly Row[], sheet = 1): readonly ListedCell[] | null {
  return isLongList(rows) ? cellsOfLong(rows, sheet) : cellsOfWide(rows, sheet);
}

/** Whether rows are cells of a report in long form. */
export function isLongList([head = []]: readonly Row[]): boolean {
  return Object.values(heads).every((names) => columnOf(head, names) >= 0);
}

function cellsOfLong([head = [], ...rows]: readonly Row[], sheet: number): readonly ListedCell[] {
  const column = (names: readonly string[]) => columnOf(head, names);
  const [agency, year, cell, value] = [heads.agency, heads.year, heads.cell, heads.value].map(column);
  return rows.flatMap((row, index): ListedCell[] => {
    const text = (at: number | undefined) => row[at ?? -1] ?? '';
    if (text(cell) === '') return [];
    const place = placeAt(sheet, index + 1, value ?? 0);
    return [{ agency: text(agency), year: text(year), cell: text(cell), source: text(value), place }];
  });
}

/** Fewer columns named after cells are chance. */
const LEAST = 10;

function cellsOfWide([head = [], ...rows]: readonly Row[], sheet: number): readonly ListedCell[] | null {
  const [agency, year] = [columnOf(head, heads.agency), columnOf(head, heads.year)];
  const format = formatOf(head);
  if (agency < 0 || year < 0 || !format) return null;
  const names = namesIn(format);
  return rows.flatMap((row, index) =>
    (row[agency] ?? '').trim() === ''
      ? []
      : head.flatMap((name, column): ListedCell[] => {
          if (column === agency || column === year) return [];
          const cell = names.get(nameOf(name)) ?? name;
          const source = row[column] ?? '';
          const place = placeAt(sheet, index + 1, column);
          return [{ agency: row[agency] ?? '', year: row[year] ?? '', cell, source, place }];
        }),
  );
}

/** The format that has most of the cells that a row of heads names. */
function formatOf(head: Row): Format | null {
  const known = (format: Format) => head.filter((name) => namesIn(format).has(nameOf(name))).length;
  const [best] = officialFormats.toSorted((a: Format, b: Format) => known(b) - known(a));
  return best && known(best) >= LEAST ? best : null;
}

const namesByFormat = new WeakMap<Format, ReadonlyMap<string, string>>();

/** Cells by id and by full label; none by a label that several have. */
function namesIn(format: Format): ReadonlyMap<string, string> {
  const found = namesByFormat.get(format);
  if (found) return found;
  const labels = format.cells.map((cell) => [nameOf(cellLabel(cell).zh), cell.id] as const);
  const counts = new Map<string, number>();
  for (const [label] of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const made = new Map([
    ...labels.filter(([label]) => counts.get(label) === 1),
    ...format.cells.map(({ id }) => [nameOf(id), id] as const),
  ]);
  namesByFormat.set(format, made);
  return made;
}

function nameOf(text: string): string {
  return labelText(text.trim());
}

/** Row and column count from 0, the head included. */
function placeAt(sheet: number, row: number, column: number): SourcePlace {
  return { kind: 'table', table: sheet, row: row + 1, column: column + 1 };
}
