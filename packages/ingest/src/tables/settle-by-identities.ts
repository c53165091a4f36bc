import type { Format } from '@nianbao/core';
import type { RowAssignment, RowReading } from './assign-rows.ts';
import { brokenIdentities } from './broken-identities.ts';
import type { ValueRun } from './value-runs.ts';

/** A label of which so much stands right before the numbers holds them: what the document says there stays. */
const HELD = 0.9;
/** A move must mend so many identities: one alone may be mended by chance. */
const ENOUGH = 2;
const MAX_MOVES = 4;

/**
 * Where identities do not hold, looks for the reading near by under which they do: the numbers of two neighbouring rows
 * exchanged, or numbers that were left over in place of a row's. Rows whose label stands in full right before their
 * numbers are never touched: what the document itself has wrong is not mended here.
 */
export function settleByIdentities(assignment: RowAssignment, format: Format): RowAssignment {
  let current = assignment;
  let broken = brokenIdentities(format, current.readings);
  for (let move = 0; move < MAX_MOVES && broken > 0; move++) {
    const [best] = movesOf(current)
      .map((next) => ({ next, broken: brokenIdentities(format, next.readings) }))
      .toSorted((a, b) => a.broken - b.broken);
    if (!best || best.broken > broken - ENOUGH) break;
    current = best.next;
    broken = best.broken;
  }
  return current;
}

function movesOf({ readings, leftOver }: RowAssignment): readonly RowAssignment[] {
  const swaps = readings.slice(1).flatMap((below, index): RowAssignment[] => {
    const above = readings[index];
    if (!above || !canMove(above, below)) return [];
    const changed = readings.with(index, moved(above, below)).with(index + 1, moved(below, above));
    return [{ readings: changed, leftOver }];
  });
  const replacements = leftOver.flatMap((run, at) =>
    readings.flatMap((reading, index): RowAssignment[] => {
      if (!isNear(run, reading) || run.cells.length !== reading.cells.length) return [];
      const old: ValueRun = { cells: reading.cells, items: reading.items, at: reading.at };
      return [{ readings: readings.with(index, moved(reading, run)), leftOver: leftOver.with(at, old) }];
    }),
  );
  return [...swaps, ...replacements];
}

function canMove(above: RowReading, below: RowReading): boolean {
  const isHeld = above.before >= HELD && below.before >= HELD;
  return above.row.table === below.row.table && !above.row.isGroup && !below.row.isGroup && !isHeld;
}

/** Numbers that stand within a label's length of the row's own. */
function isNear(run: ValueRun, { at, before }: RowReading): boolean {
  return before < HELD && Math.abs(run.at - at) <= 40;
}

function moved(reading: RowReading, to: Pick<ValueRun, 'cells' | 'items' | 'at'>): RowReading {
  return { ...reading, cells: to.cells, items: to.items, at: to.at, isByIdentities: true };
}
