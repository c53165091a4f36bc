import type { LabelStream, ValueRun } from './value-runs.ts';
import type { RawCell } from './piece.ts';
import type { ScriptRow, TableScript } from './table-script.ts';

/** A run of numbers understood as one row. */
export interface RowReading {
  readonly row: ScriptRow;
  readonly cells: ValueRun['cells'];
  readonly items: readonly number[];
  /** Share of the row's label that stands around the run, 0 to 1; 1 for a row without a label. */
  readonly coverage: number;
}

export interface RowAssignment {
  readonly readings: readonly RowReading[];
  /** Runs that fit no row. */
  readonly leftOver: readonly ValueRun[];
}

const RUN_LEFT_OVER = -0.6;
const ROW_MISSING = -0.25;
/** The label before the numbers is the rule; after them, the exception. */
const AFTER = 0.95;
/** A run belongs to a group's heading only when no row of the group wants it. */
const GROUP = 0.8;
/** More rows than this never share a run. */
const MAX_ROWS_OF_RUN = 64;

/** Gives runs to rows in order, so that labels, order and lengths agree best. */
export function assignRows(stream: LabelStream, positions: Int32Array, script: TableScript): RowAssignment {
  const coverage = coverageOf(stream, positions, script.rows);
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
      for (const fit of fitsOf(run, rows, j, (k) => coverage.score(i, k)))
        offer((i + 1) * width + fit.end, here + fit.score, fit.end - j);
    }
  }
  return traceBack(stream, script, step, coverage.share);
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
  if (first.isGroup)
    return fills(run, first.table.columns.length) ? [{ end: j + 1, score: GROUP * score(j) }] : [];
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

interface Coverage {
  readonly score: (run: number, row: number) => number;
  readonly share: (run: number, row: number) => number;
}

/** How much of each row's label stands before and after each run. */
function coverageOf(stream: LabelStream, positions: Int32Array, rows: readonly ScriptRow[]): Coverage {
  const ownerOf = new Map<number, number>();
  rows.forEach((row, index) => {
    for (let at = row.start; at < row.end; at++) ownerOf.set(at, index);
  });
  // fragments[i] holds the label characters between run i - 1 and run i.
  const fragments = Array.from({ length: stream.runs.length + 1 }, () => new Map<number, number>());
  let fragment = 0;
  positions.forEach((position, at) => {
    while ((stream.runs[fragment]?.at ?? Number.POSITIVE_INFINITY) <= at) fragment++;
    const owner = ownerOf.get(position);
    const counts = fragments[fragment];
    if (owner !== undefined && counts) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  });
  const part = (fragmentIndex: number, row: number) => {
    const length = (rows[row]?.end ?? 0) - (rows[row]?.start ?? 0);
    return length === 0 ? 1 : (fragments[fragmentIndex]?.get(row) ?? 0) / length;
  };
  return {
    score: (run, row) => Math.min(1, part(run, row) + AFTER * part(run + 1, row)),
    share: (run, row) => Math.min(1, part(run, row) + part(run + 1, row)),
  };
}

function traceBack(
  stream: LabelStream,
  script: TableScript,
  step: Int16Array,
  share: Coverage['share'],
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
      readings.unshift(...split(run, script.rows.slice(j - by, j), (row) => share(i, j - by + row)));
      j -= by;
    }
  }
  return { readings, leftOver: leftOver.filter((run) => run.cells.some(isInked)) };
}

function split(run: ValueRun, rows: readonly ScriptRow[], share: (row: number) => number): RowReading[] {
  let from = 0;
  return rows.flatMap((row, index) => {
    if (row.isGroup && rows.length > 1) return [];
    const width = row.table.columns.length;
    const cells = (rows.length === 1 ? cellsFor(run, width) : null) ?? run.cells.slice(from, from + width);
    from += width;
    return [{ row, cells, items: run.items, coverage: share(index) }];
  });
}
