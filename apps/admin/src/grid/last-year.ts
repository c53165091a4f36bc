import { deriveCrosswalk, formatById, packCells, type Report } from '@nianbao/core';
import { createSignal, type Accessor } from 'solid-js';
import type { ReportStore } from '../report/report-store.ts';

/** A figure of last year beside this year's, both in vector units. */
export interface YearChange {
  readonly before: number;
  /** This year's less last year's; `NaN` where either is blank. */
  readonly change: number;
}

/** Last year's figures, to be shown under this year's on demand. */
export interface LastYear {
  /** There is a report of last year to show. */
  readonly isKnown: boolean;
  readonly isShown: Accessor<boolean>;
  readonly toggle: () => void;
  /** Last year's figure of a cell; `undefined` where its form had none. Tracks this cell only. */
  readonly of: (index: number) => YearChange | undefined;
}

/** Goes from one official form to the other through the crosswalk, once. */
export function createLastYear(store: ReportStore, previous: Report | undefined): LastYear {
  const [isShown, setShown] = createSignal(false);
  const before = previous ? figuresBefore(store, previous) : new Map<number, number>();
  return {
    isKnown: previous !== undefined,
    isShown,
    toggle: () => setShown((shown) => !shown),
    of(index) {
      const value = before.get(index);
      return value === undefined ? undefined : { before: value, change: store.cell(index) - value };
    },
  };
}

function figuresBefore({ format }: ReportStore, previous: Report): ReadonlyMap<number, number> {
  const from = formatById(previous.format);
  if (!from) throw new Error(`Unknown format "${previous.format}"`);
  const vector = packCells(from, previous);
  const valueOf = (id: string) => vector[from.cellById.get(id)?.index ?? -1] ?? Number.NaN;
  return new Map(
    deriveCrosswalk(from, format).pairs.flatMap(({ from: ids, to }) => {
      // One cell of today may stand for several of then; several of today have no figure each.
      const index = to.length === 1 ? format.cellById.get(to[0] ?? '')?.index : undefined;
      const sum = ids.reduce((total, id) => total + valueOf(id), 0);
      return index === undefined ? [] : [[index, sum] as const];
    }),
  );
}
