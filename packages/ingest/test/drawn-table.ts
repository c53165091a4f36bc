import { deriveLayout, type AnyReport, type Format } from '@nianbao/core';
import { valueOf } from './as-extracted-text.ts';

/** A cell of a drawn table; a merged cell is the same object at every place it covers. */
export interface DrawnCell {
  readonly text: string;
  readonly isValue: boolean;
}

/** A table by row and column. */
export type DrawnTable = readonly (readonly DrawnCell[])[];

/** The table of a section as the format draws it. */
export function drawnTable(report: AnyReport, format: Format, section: string): DrawnTable {
  const grid = deriveLayout(format).get(section);
  if (!grid) throw new Error(`No table in section ${section}`);
  const table: DrawnCell[][] = grid.rows.map(() => []);
  grid.rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.cells) {
      while (table[at]?.[column]) column++;
      const isValue = cell.kind === 'value';
      const drawn = { text: isValue ? valueOf(report, cell.cell.id) : cell.text, isValue };
      for (let down = 0; down < cell.rowspan; down++)
        for (let right = 0; right < cell.colspan; right++) table[at + down]![column + right] = drawn;
      column += cell.colspan;
    }
  });
  return table;
}

/** Rows for columns. */
export function turned(table: DrawnTable): DrawnTable {
  return (table[0] ?? []).map((_, column) => table.map((row) => row[column]!));
}

/** The columns of a table in another order, or some of them. */
export function withColumns(table: DrawnTable, columns: readonly number[]): DrawnTable {
  return table.map((row) => columns.map((column) => row[column]!));
}

export function columnsOf(table: DrawnTable): number[] {
  return (table[0] ?? []).map((_, column) => column);
}

/** The first column of numbers. */
export function firstNumberColumn(table: DrawnTable): number {
  return table.at(-1)?.findIndex(({ isValue }) => isValue) ?? 0;
}

/** A table with a column in front of another: words in its head, a number in each row of numbers. */
export function withColumn(
  table: DrawnTable,
  before: number,
  head: string,
  number: (row: number) => string,
): DrawnTable {
  const headCell = { text: head, isValue: false };
  return table.map((row, at) => {
    const isNumbers = row.some(({ isValue }) => isValue);
    return row.toSpliced(before, 0, isNumbers ? { text: number(at), isValue: true } : headCell);
  });
}

/** A table with every text changed, merged cells staying merged. */
export function withTexts(table: DrawnTable, change: (cell: DrawnCell) => string): DrawnTable {
  const changed = new Map<DrawnCell, DrawnCell>();
  return table.map((row) =>
    row.map((cell) => {
      const known = changed.get(cell) ?? { ...cell, text: change(cell) };
      changed.set(cell, known);
      return known;
    }),
  );
}

interface Span {
  readonly cell: DrawnCell;
  readonly colspan: number;
  readonly rowspan: number;
}

/** The cells of a table as HTML lists them: each once, with its spans. */
export function spansOf(table: DrawnTable): readonly (readonly Span[])[] {
  const isCovered = table.map((row) => row.map(() => false));
  return table.map((row, top) =>
    row.flatMap((cell, left): Span[] => {
      if (isCovered[top]?.[left]) return [];
      let colspan = 1;
      while (row[left + colspan] === cell && !isCovered[top]?.[left + colspan]) colspan++;
      const isSame = (down: number) =>
        table[top + down]?.slice(left, left + colspan).every((below) => below === cell) ?? false;
      let rowspan = 1;
      while (isSame(rowspan)) rowspan++;
      for (let down = 0; down < rowspan; down++) isCovered[top + down]?.fill(true, left, left + colspan);
      return [{ cell, colspan, rowspan }];
    }),
  );
}
