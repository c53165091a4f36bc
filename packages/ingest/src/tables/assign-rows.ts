import type { LabelCoverage, LabelShares, LabelWeights } from './label-coverage.ts';
import type { LabelStream, ValueRun } from './value-runs.ts';
import type { RawCell } from './piece.ts';
import type { ScriptRow, TableScript } from './table-script.ts';

/** A run of numbers understood as one row. */
export interface RowReading {
  readonly row: ScriptRow;
  readonly cells: ValueRun['cells'];
  readonly items: readonly number[];
  /** Position in the label characters after which the run stands. */
  readonly at: number;
  /** Share of the row's label that stands around the run, 0 to 1; 1 for a row without a label. */
  readonly coverage: number;
  /** The share right before the run, and before the runs above it. */
  readonly before: number;
  readonly earlier: number;
  /** It was found by the identities, against the order of the document. */
  readonly isByIdentities?: boolean;
  /** The label of a row without numbers stands right before them, and their own behind them. */
  readonly isDisputed?: boolean;
  /** Columns in which only order tells its numbers from those of rows whose labels stand together with its own. */
  readonly sharedColumns?: ReadonlySet<number>;
}

export interface RowAssignment {
  readonly readings: readonly RowReading[];
  /** Runs that fit no row. */
  readonly leftOver: readonly ValueRun[];
}

const RUN_LEFT_OVER = -0.6;
const ROW_MISSING = -0.25;
/** A run belongs to a group's heading only when no row of the group wants it. */
const GROUP = 0.8;
/** More rows than this never share a run. */
const MAX_ROWS_OF_RUN = 64;

/** Gives runs to rows in order, so that labels, order and lengths agree best. `weights` say where labels are looked for. */
export function assignRows(
  stream: LabelStream,
  coverage: LabelCoverage,
  script: TableScript,
  weights: LabelWeights,
): RowAssignment {
  const runs = stream.runs;
  const rows = script.rows;
  const width = rows.length + 1;
  const best = new Float64Array((runs.length + 1) * width).fill(Number.NEGATIVE_INFINITY);
  /** Rows taken by the run that leads here; 0: a row was skipped, -1: a run was. */
  const step = new Int16Array((runs.length + 1) * width);
  best[0] = 0;
  const offer = (at: number, score: number, by: number) => {
    if (score <= (best[at] ?? 0)) return;
    best[at] = score;
    step[at] = by;
  };
  for (let i = 0; i <= runs.length; i++) {
    for (let j = 0; j <= rows.length; j++) {
      const here = best[i * width + j] ?? 0;
      if (here === Number.NEGATIVE_INFINITY) continue;
      const row = rows[j];
      if (row) offer(i * width + j + 1, here + (row.isGroup ? 0 : ROW_MISSING), 0);
      const run = runs[i];
      if (!run) continue;
      offer((i + 1) * width + j, here + (run.cells.some(isInked) ? RUN_LEFT_OVER : 0), -1);
      for (const fit of fitsOf(run, rows, j, (k) => coverage.score(i, k, weights)))
        offer((i + 1) * width + fit.end, here + fit.score, fit.end - j);
    }
  }
  return traceBack(stream, script, step, coverage);
}

function isInked(cell: RawCell): boolean {
  return cell.text.trim() !== '';
}

interface Fit {
  readonly end: number;
  readonly score: number;
}

/** The ways in which a run fills the row at `j`, or the rows from `j` on. */
function fitsOf(run: ValueRun, rows: readonly ScriptRow[], j: number, score: (row: number) => number): Fit[] {
  const first = rows[j];
  if (!first) return [];
  if (first.isGroup) {
    // A heading with numbers of its own stands for all rows below it, which then have none.
    const end = endOfGroup(rows, j);
    const missing = rows.slice(j, end).filter((row) => !row.isGroup).length;
    const isFilled = fills(run, first.table.columns.length);
    return isFilled ? [{ end, score: GROUP * score(j) + missing * ROW_MISSING }] : [];
  }
  const fits: Fit[] = [];
  let filled = 0;
  let sum = 0;
  for (let k = j; k < rows.length && k < j + MAX_ROWS_OF_RUN; k++) {
    const row = rows[k];
    if (!row || filled >= run.cells.length) break;
    if (row.isGroup) continue;
    filled += row.table.columns.length;
    sum += score(k);
    const isWhole = k === j ? fills(run, filled) : filled === run.cells.length;
    if (isWhole) fits.push({ end: k + 1, score: sum });
  }
  return fits;
}

/** Index after the last row below a group. */
function endOfGroup(rows: readonly ScriptRow[], at: number): number {
  const group = rows[at];
  const isBelow = (row: ScriptRow) => row.table === group?.table && row.path.startsWith(`${group.path}.`);
  const length = rows.slice(at + 1).findIndex((row) => !isBelow(row));
  return length < 0 ? rows.length : at + 1 + length;
}

function fills(run: ValueRun, columns: number): boolean {
  return cellsFor(run, columns) !== null;
}

/** The cells of a run as one row: it is as long, or longer by blanks that end or, in place of a label, begin it. */
function cellsFor(run: ValueRun, columns: number): readonly RawCell[] | null {
  const extra = run.cells.length - columns;
  if (extra < 0) return null;
  if (!run.cells.slice(columns).some(isInked)) return run.cells.slice(0, columns);
  return run.cells.slice(0, extra).some(isInked) ? null : run.cells.slice(extra);
}

function traceBack(
  stream: LabelStream,
  script: TableScript,
  step: Int16Array,
  coverage: LabelCoverage,
): RowAssignment {
  const width = script.rows.length + 1;
  const readings: RowReading[] = [];
  const leftOver: ValueRun[] = [];
  let i = stream.runs.length;
  let j = script.rows.length;
  while (i > 0 || j > 0) {
    const by = step[i * width + j] ?? 0;
    const run = stream.runs[i - 1];
    if (by === 0 || !run) {
      j--;
      continue;
    }
    i--;
    if (by === -1) leftOver.unshift(run);
    else {
      readings.unshift(
        ...split(run, script.rows.slice(j - by, j), (row) => coverage.around(i, j - by + row)),
      );
      j -= by;
    }
  }
  return { readings, leftOver: leftOver.filter((run) => run.cells.some(isInked)) };
}

function split(
  run: ValueRun,
  rows: readonly ScriptRow[],
  around: (row: number) => LabelShares,
): RowReading[] {
  const [first] = rows;
  const only = first?.isGroup || rows.length === 1 ? first : undefined;
  if (only) {
    const cells = cellsFor(run, only.table.columns.length) ?? run.cells;
    return [{ row: only, cells, items: run.items, at: run.at, ...around(0) }];
  }
  let from = 0;
  return rows.flatMap((row, index) => {
    if (row.isGroup) return [];
    const cells = run.cells.slice(from, from + row.table.columns.length);
    from += row.table.columns.length;
    return [{ row, cells, items: run.items, at: run.at, ...around(index) }];
  });
}
