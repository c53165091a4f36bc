import type { ScriptRow } from './table-script.ts';
import type { LabelStream } from './value-runs.ts';

/** How much a row's label counts by where it stands, 0 to 1. Right before its numbers it counts 1. */
export interface LabelWeights {
  /** Behind the numbers. */
  readonly after: number;
  /** Before them, with other numbers between. */
  readonly earlier: number;
}

/** How much of each row's label stands around each run of numbers. */
export interface LabelCoverage {
  readonly score: (run: number, row: number, weights: LabelWeights) => number;
  readonly around: (run: number, row: number) => LabelShares;
}

/** Shares of a row's label, 0 to 1: right before and after a run, right before it, and before the runs above it. */
export interface LabelShares {
  readonly coverage: number;
  readonly before: number;
  readonly earlier: number;
}

/** Before a run, a label with that of a later row between it and the run counts a little less than the nearer one. */
const FARTHER = 0.9;
/** So many characters of a label are no chance. */
const ENOUGH = 2;
/** So many runs back a label is still looked for. */
const EARLIER = 4;

/** Counts the label characters of each row between the runs of a stream. `positions` are those in the script. */
export function coverageOf(
  stream: LabelStream,
  positions: Int32Array,
  rows: readonly ScriptRow[],
): LabelCoverage {
  const ownerOf = new Int16Array(rows.at(-1)?.end ?? 0).fill(-1);
  rows.forEach((row, index) => ownerOf.fill(index, row.start, row.end));
  // Counts of the label characters of each row between run i - 1 and run i, at i × rows.
  const counts = new Uint16Array((stream.runs.length + 1) * rows.length);
  let fragment = 0;
  positions.forEach((position, at) => {
    while ((stream.runs[fragment]?.at ?? Number.POSITIVE_INFINITY) <= at) fragment++;
    const owner = ownerOf[position] ?? -1;
    const cell = fragment * rows.length + owner;
    if (owner >= 0) counts[cell] = (counts[cell] ?? 0) + 1;
  });
  const nearest = new Int16Array(stream.runs.length + 1).fill(-1);
  rows.forEach((row, index) => {
    if (row.isGroup) return;
    for (let at = 0; at < nearest.length; at++)
      if ((counts[at * rows.length + index] ?? 0) >= ENOUGH) nearest[at] = index;
  });
  const part = (fragmentIndex: number, row: number) => {
    const length = (rows[row]?.end ?? 0) - (rows[row]?.start ?? 0);
    if (length === 0) return 1;
    return fragmentIndex < 0 ? 0 : (counts[fragmentIndex * rows.length + row] ?? 0) / length;
  };
  const earlier = (run: number, row: number) => {
    let most = 0;
    for (let back = 1; back <= EARLIER; back++) most = Math.max(most, part(run - back, row));
    return most;
  };
  return {
    score: (run, row, weights) => {
      const before = part(run, row) * (row < (nearest[run] ?? -1) ? FARTHER : 1);
      const near = Math.min(1, before + weights.after * part(run + 1, row));
      return weights.earlier === 0 ? near : Math.max(near, weights.earlier * earlier(run, row));
    },
    around: (run, row) => ({
      coverage: Math.min(1, part(run, row) + part(run + 1, row)),
      before: part(run, row),
      earlier: earlier(run, row),
    }),
  };
}
