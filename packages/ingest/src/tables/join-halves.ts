import { labelText } from '../text/label-text.ts';
import type { RawCell } from './piece.ts';
import type { PlainRow, StraightGrid, StraightRow } from './straighten-grid.ts';

/** A row whose numbers may come from several grids. */
export type JoinedRow = PlainRow | (StraightRow & { readonly otherItems: readonly number[] });

/**
 * Joins a table that is drawn as several side by side: grids whose rows have the same labels and whose columns are
 * different ones of the same table. The rows of the later grids go into those of the first.
 */
export function joinHalves(grids: readonly StraightGrid[]): readonly (readonly JoinedRow[])[] {
  const joined: JoinedRow[][] = [];
  for (const grid of grids) {
    const rows = grid.rows.map((row): JoinedRow => (row.kind === 'plain' ? row : { ...row, otherItems: [] }));
    const host = joined.findLastIndex((above) => completes(above, rows));
    const above = joined[host];
    if (!above) joined.push(rows);
    else {
      joined[host] = joinRows(above, rows);
      joined.push(rows.filter((row) => row.kind === 'plain'));
    }
  }
  return joined;
}

function completes(above: readonly JoinedRow[], below: readonly JoinedRow[]): boolean {
  const [a, b] = [above.filter(isStraight), below.filter(isStraight)];
  const [first, second] = [a[0], b[0]];
  if (!first || !second || a.length !== b.length || first.map.table !== second.map.table) return false;
  const isApart = first.cells.every(
    (cell, column) => cell.found === 'absent' || second.cells[column]?.found === 'absent',
  );
  return isApart && a.every((row, index) => labelOf(row) === labelOf(b[index]));
}

function isStraight(row: JoinedRow): row is JoinedRow & StraightRow {
  return row.kind === 'straight';
}

function labelOf(row: StraightRow | undefined): string {
  return labelText(row?.labels.at(-1)?.text ?? '');
}

function joinRows(above: readonly JoinedRow[], below: readonly JoinedRow[]): JoinedRow[] {
  const others = below.filter(isStraight);
  let at = 0;
  return above.map((row) => {
    if (row.kind === 'plain') return row;
    const other = others[at++];
    if (!other) return row;
    const cells = row.cells.map((cell, column): RawCell =>
      cell.found === 'absent' ? (other.cells[column] ?? cell) : cell,
    );
    return { ...row, cells, otherItems: [...row.otherItems, other.item] };
  });
}
