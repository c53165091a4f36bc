import type { Format } from '../format/define-format.ts';
import type { PlacedLeaf } from '../format/leaves.ts';
import { FEN_PER_WAN } from '../report/money.ts';
import type { CellVector } from '../report/vector.ts';
import { tableShares, usualNeeds, usualShares } from './habits.ts';
import type { Random } from './random.ts';
import { settle } from './settle.ts';
import { isPart, tableValues, type TableValues } from './table-values.ts';

export interface CellsOptions {
  readonly format: Format;
  readonly random: Random;
  /** About how many cases a table counts. */
  readonly scale: number;
  /** Value of a cell in last year's report, `NaN` where it has none. */
  readonly previousOf: (cell: string) => number;
}

/** Numbers for every cell of a format under which all its relations hold, those with last year's report included. */
export function generateCells(options: CellsOptions): CellVector {
  const { format } = options;
  const vector = new Float64Array(format.cells.length);
  for (const derived of format.tables) {
    const table = tableValues(format, derived, vector);
    drawLeaves(options, table);
    settle(format, table, options.previousOf);
    heedNeeds(table);
    addTotals(table);
  }
  return vector;
}

/** Factor by which an amount may differ from last year's. */
const SPREAD = 8;

function shareOf(leaf: PlacedLeaf): number {
  return leaf.path.split('.').reduce((share, key) => share * (usualShares[key] ?? 1), 1);
}

function drawLeaves({ random, scale, previousOf }: CellsOptions, table: TableValues): void {
  const rows = table.derived.rows.filter(isPart);
  const columns = table.derived.columns.filter(isPart);
  const sum = (leaves: readonly PlacedLeaf[]) =>
    leaves.reduce((total, leaf) => total + shareOf(leaf), 0) || 1;
  const unit = (scale * (tableShares[table.derived.table.id] ?? 1)) / (sum(rows) * sum(columns));
  for (const row of rows) {
    let counted = 0;
    for (const column of columns) {
      const mean = unit * shareOf(row) * shareOf(column);
      const kind = table.kindOf(row, column);
      if (kind === 'money') continue;
      const value = random.count(mean);
      counted += value;
      table.set(row, column, kind === 'signedCount' && random.chance(0.4) ? -value || 0 : value);
    }
    const isPaidFor = columns.every((column) => table.kindOf(row, column) === 'money') || counted > 0;
    for (const column of columns)
      if (table.kindOf(row, column) === 'money')
        table.set(
          row,
          column,
          isPaidFor
            ? nearLastYear(drawMoney(random, unit * shareOf(row)), previousOf(table.idOf(row, column)))
            : 0,
        );
  }
}

/** An amount with at most two decimals of 万元. */
function drawMoney(random: Random, mean: number): number {
  return Math.round(random.next() * mean * 300 + 1) * (FEN_PER_WAN / 100);
}

/** Amounts move by less than ten times from one year to the next. */
function nearLastYear(amount: number, before: number): number {
  if (!(before > 0)) return amount;
  const cents = FEN_PER_WAN / 100;
  const least = Math.ceil(before / SPREAD / cents) * cents;
  return Math.min(Math.max(amount, least), Math.floor((before * SPREAD) / cents) * cents);
}

/** Rows in which a column counts what it cannot, for want of what it is counted under, or counts that once more. */
function heedNeeds(table: TableValues): void {
  const columns = new Map(table.derived.columns.map((column) => [column.path, column]));
  for (const { column: path, of } of usualNeeds) {
    const column = columns.get(path);
    const needed = of.flatMap((name) => columns.get(name) ?? []);
    if (!column || needed.length < of.length) continue;
    for (const row of table.derived.rows.filter(isPart)) {
      const items = needed.reduce((sum, each) => sum + table.get(row, each), 0);
      if (items === 0) table.set(row, column, 0);
      else if (table.get(row, column) === items) table.set(row, column, items + 1);
    }
  }
}

function addTotals(table: TableValues): void {
  const { rows, columns } = table.derived;
  const total = (
    parts: readonly string[],
    leaves: readonly PlacedLeaf[],
    value: (leaf: PlacedLeaf) => number,
  ) => leaves.filter((leaf) => parts.includes(leaf.path)).reduce((sum, leaf) => sum + value(leaf), 0);
  for (const row of rows)
    if (!isPart(row))
      for (const column of columns.filter(isPart))
        table.set(
          row,
          column,
          total(row.parts, rows, (part) => table.get(part, column)),
        );
  for (const column of columns)
    if (!isPart(column))
      for (const row of rows)
        table.set(
          row,
          column,
          total(column.parts, columns, (part) => table.get(row, part)),
        );
}
