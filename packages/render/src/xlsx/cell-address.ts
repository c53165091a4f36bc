import { cellRef } from 'hucre/xlsx';

/** Where a cell of the report stands in the workbook. Rows and columns count from 0. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** `'二、主动公开'!B5` */
export function fullReference({ sheet, row, column }: CellAddress): string {
  return `'${sheet.replaceAll("'", "''")}'!${cellRef(row, column)}`;
}

/** Addresses on one sheet as arguments of a function, neighbours in a row or column as one range: `D4,E4:I4`. */
export function argumentsOf(addresses: readonly CellAddress[]): string {
  const runs: { first: CellAddress; last: CellAddress }[] = [];
  for (const address of addresses) {
    const run = runs.at(-1);
    if (run && continues(run, address)) run.last = address;
    else runs.push({ first: address, last: address });
  }
  return runs
    .map(({ first, last }) => {
      const start = cellRef(first.row, first.column);
      return first === last ? start : `${start}:${cellRef(last.row, last.column)}`;
    })
    .join(',');
}

function continues({ first, last }: { first: CellAddress; last: CellAddress }, next: CellAddress): boolean {
  const isRight = next.row === last.row && next.column === last.column + 1 && first.row === last.row;
  const isBelow = next.column === last.column && next.row === last.row + 1 && first.column === last.column;
  return isRight || isBelow;
}

// Excel forbids these in the name of a sheet, and more than 31 characters.
const forbidden = /[[\]:*?/\\]/g;
const MAX_SHEET_NAME = 31;

/** A heading as the name of a sheet that no other sheet has. */
export function sheetName(heading: string, taken: ReadonlySet<string>): string {
  const base =
    heading
      .replace(forbidden, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, MAX_SHEET_NAME) || '表';
  let name = base;
  for (let number = 2; taken.has(name); number++) {
    const ending = ` ${number}`;
    name = base.slice(0, MAX_SHEET_NAME - ending.length) + ending;
  }
  return name;
}
