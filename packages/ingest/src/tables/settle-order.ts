import type { RowAssignment, RowReading } from './assign-rows.ts';
import type { ScriptRow } from './table-script.ts';
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

/**
 * Numbers right behind the whole label of a row, on one line with it, are that row's, whatever row the order gave them
 * to: they go there, in exchange where it has others, or to none where they are too few or it has its own.
 * @param lines source items that are lines of text
 */
export function settleHeld(
  { readings, leftOver }: RowAssignment,
  stream: LabelStream,
  rows: readonly ScriptRow[],
  lines: ReadonlySet<number>,
): RowAssignment {
  const held = readings.map((reading) => ({
    reading,
    holder: reading.items.every((item) => lines.has(item)) ? holderOf(reading, stream, rows) : undefined,
  }));
  const kept = held.flatMap(({ reading, holder }) => (holder ? [] : [reading]));
  const freed: RowReading[] = [];
  for (const { reading, holder } of held) {
    if (!holder) continue;
    const at = kept.findIndex(({ row }) => row === holder);
    const rival = kept[at];
    const isTaken =
      rival !== undefined && (rival.row.table !== reading.row.table || owns(rival, holder, stream));
    if (isTaken || reading.cells.length !== holder.table.columns.length) freed.push(reading);
    else {
      // Exchanged lines: whoever has the row without its label before it takes the other's.
      if (rival) kept[at] = { ...rival, row: reading.row, coverage: 0, before: 0 };
      kept.push({ ...reading, row: holder, coverage: 1, before: 1 });
    }
  }
  return { readings: kept.toSorted((a, b) => a.at - b.at), leftOver: [...leftOver, ...freed] };
}

function owns(reading: RowReading, { normalized }: ScriptRow, stream: LabelStream): boolean {
  return normalized.length >= HELD && wordsOnLine(reading, stream).endsWith(normalized);
}

/** The row whose whole label stands right before some numbers that were given to another. */
function holderOf(
  reading: RowReading,
  stream: LabelStream,
  rows: readonly ScriptRow[],
): ScriptRow | undefined {
  if (reading.row.normalized === '' || owns(reading, reading.row, stream)) return undefined;
  const holders = rows.filter((row) => !row.isGroup && owns(reading, row, stream));
  return holders.toSorted((a, b) => b.normalized.length - a.normalized.length)[0];
}

/** Shorter labels may end other words. */
const HELD = 3;

function wordsOnLine({ at, items: [item] }: RowReading, stream: LabelStream): string {
  let from = at;
  while (from > 0 && stream.items[from - 1] === item) from--;
  return stream.text.slice(from, at);
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
