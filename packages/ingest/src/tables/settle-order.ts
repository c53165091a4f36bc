import type { RowReading } from './assign-rows.ts';
import type { LabelStream } from './value-runs.ts';

/**
 * Rows that a document prints in another order than the format: where the labels right before some runs are, in full,
 * the labels of the very rows that the others of them were given in order, each run goes to the row it is labelled with.
 */
export function settleOrder(readings: readonly RowReading[], stream: LabelStream): readonly RowReading[] {
  const named = new Map<RowReading, RowReading>();
  for (const reading of readings) {
    const words = wordsBefore(reading, stream);
    const owner = longest(
      readings.filter(({ row }) => !row.isGroup && row.normalized !== '' && words.endsWith(row.normalized)),
    );
    if (owner && owner.row.table === reading.row.table && owner !== reading) named.set(reading, owner);
  }
  // A row is given away only when the run it was given goes elsewhere too.
  const moves = new Map([...named].filter(([from]) => isInCycle(from, named)));
  return readings.map((reading) => {
    const source = [...moves].find(([, to]) => to === reading)?.[0];
    return source ? { ...source, row: reading.row, coverage: 1 } : reading;
  });
}

function wordsBefore({ at }: RowReading, stream: LabelStream): string {
  const above = stream.runs.findLast((run) => run.at < at)?.at ?? 0;
  return stream.text.slice(above, at);
}

function longest(readings: readonly RowReading[]): RowReading | undefined {
  return readings.toSorted((a, b) => b.row.normalized.length - a.row.normalized.length)[0];
}

function isInCycle(start: RowReading, named: ReadonlyMap<RowReading, RowReading>): boolean {
  const seen = new Set<RowReading>();
  for (let at = named.get(start); at && !seen.has(at); at = named.get(at)) {
    if (at === start) return true;
    seen.add(at);
  }
  return false;
}
