import type { CellComparison } from '@nianbao/core';

/** A figure that is far from last year's. */
export interface LargeChange {
  readonly cell: string;
  readonly before: number;
  readonly after: number;
}

/** A change of fewer than this is the chance of small numbers. */
const LEAST = 5;
/** As a share of the year before. */
const LEAST_SHARE = 0.5;
const MOST = 8;

/** The figures that changed most against the year before, largest change first: by half and by five at least. */
export function largeChanges(cells: readonly CellComparison[]): readonly LargeChange[] {
  return cells
    .filter(({ change, ratio }) => {
      if (change === null || Math.abs(change) < LEAST) return false;
      return ratio === null || Math.abs(ratio) >= LEAST_SHARE;
    })
    .toSorted((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0))
    .slice(0, MOST)
    .map(({ before, after }) => ({
      cell: after.cells[0] ?? '',
      before: before.value ?? 0,
      after: after.value ?? 0,
    }));
}
