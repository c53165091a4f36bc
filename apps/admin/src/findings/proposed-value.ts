import type { RootCause } from '@nianbao/core';
import type { ReportStore } from '../report/report-store.ts';

/** A cell and the value that would settle what it causes, in vector units. */
export interface Proposal {
  readonly index: number;
  readonly value: number;
}

/** What to change a cell to; `undefined` when its findings do not agree, or the value is none the cell can hold. */
export function proposedValue(store: ReportStore, { cell: id, difference }: RootCause): Proposal | undefined {
  const cell = store.format.cellById.get(id);
  if (!cell || difference === null) return undefined;
  const value = store.cell(cell.index) + difference;
  const isPossible = value >= 0 || (cell.kind === 'signedCount' && !Number.isNaN(value));
  return isPossible ? { index: cell.index, value } : undefined;
}
