import type { DerivedTable, Format } from '../format/define-format.ts';
import { joinCellId } from '../format/relations.ts';
import type { LocalText } from '../text/local-text.ts';

/** How right numbers may have come to stand in wrong places. */
export type MoveName = 'valuesSwapped' | 'numbersShifted' | 'columnsSwapped' | 'rowsSwapped';

export const moveTexts: Readonly<Record<MoveName, LocalText>> = {
  valuesSwapped: { zh: '相邻两格的数填反', en: 'two neighbouring numbers are swapped' },
  numbersShifted: { zh: '数字错开一格', en: 'numbers are shifted by one cell' },
  columnsSwapped: { zh: '两列的数填反', en: 'two columns are swapped' },
  rowsSwapped: { zh: '两行的数填反', en: 'two rows are swapped' },
};

/** Among explanations, a move of several numbers is one mistake. */
export const moveCosts: Readonly<Record<MoveName, number>> = {
  valuesSwapped: 1,
  numbersShifted: 2,
  columnsSwapped: 2.5,
  rowsSwapped: 2.5,
};

/** A way to put numbers back: which cell takes the number of which. */
export interface Move {
  readonly name: MoveName;
  /** Indices into the cell vector: `to` takes what stands in `from`. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** A cell whose number was pushed off the table; the equations give it back. */
  readonly lost?: number;
}

const known = new WeakMap<Format, readonly Move[]>();

/** Every single move that a clerk or a reader of tables is likely to make, for all tables of a format. */
export function deriveMoves(format: Format): readonly Move[] {
  const before = known.get(format);
  if (before) return before;
  const moves = format.tables.flatMap((derived) => {
    const rows = gridOf(format, derived);
    const columns = derived.columns.map((_, at) => rows.map((row) => row[at] ?? -1));
    return [
      ...[...rows, ...columns].flatMap((line) => [...neighbourSwaps(line), ...shifts(line)]),
      ...lineSwaps('columnsSwapped', columns, columns.length),
      ...lineSwaps('rowsSwapped', rows, 1),
    ].filter((move) => keepsKinds(format, move));
  });
  known.set(format, moves);
  return moves;
}

function gridOf(format: Format, { table, rows, columns }: DerivedTable): number[][] {
  return rows.map((row) =>
    columns.map((column) => format.cellById.get(joinCellId(table.path, row.path, column.path))?.index ?? -1),
  );
}

function neighbourSwaps(line: readonly number[]): Move[] {
  return line.slice(1).map((right, at) => {
    const left = line[at] ?? -1;
    return { name: 'valuesSwapped', from: [right, left], to: [left, right] };
  });
}

/** From a cell on, every number stands one cell too far along; or one cell too early. */
function shifts(line: readonly number[]): Move[] {
  return line.slice(0, -2).flatMap((first, at): Move[] => {
    const rest = line.slice(at);
    const last = rest.at(-1) ?? first;
    return [
      { name: 'numbersShifted', from: rest.slice(1), to: rest.slice(0, -1), lost: last },
      { name: 'numbersShifted', from: rest.slice(0, -1), to: rest.slice(1), lost: first },
    ];
  });
}

/** Two lines of a table exchanged, up to `distance` apart. */
function lineSwaps(name: MoveName, lines: readonly (readonly number[])[], distance: number): Move[] {
  return lines.flatMap((line, at) =>
    lines.slice(at + 1, at + 1 + distance).map((other) => ({
      name,
      from: [...line, ...other],
      to: [...other, ...line],
    })),
  );
}

function keepsKinds(format: Format, { from, to }: Move): boolean {
  return from.every((cell, at) => format.cells[cell]?.kind === format.cells[to[at] ?? -1]?.kind);
}
