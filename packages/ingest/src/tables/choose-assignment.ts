import { assignRows, type RowAssignment } from './assign-rows.ts';
import { brokenIdentities } from './broken-identities.ts';
import { doubtDisputed, doubtSharedLabels } from './doubt-shared-labels.ts';
import { coverageOf, type LabelWeights } from './label-coverage.ts';
import { settleByIdentities } from './settle-by-identities.ts';
import { settleHeld, settleOrder } from './settle-order.ts';
import type { TableScript } from './table-script.ts';
import type { LabelStream } from './value-runs.ts';

/** Ways in which documents set labels and numbers, the usual one first. */
const layouts: readonly LabelWeights[] = [
  { after: 0.95, earlier: 0 },
  // Labels of several rows, then their numbers: text taken column by column.
  { after: 0.3, earlier: 0.85 },
];

/**
 * Tries the ways of matching numbers with labels and keeps the one that contradicts the fewest identities; of those, the
 * one that leaves the fewest rows without numbers and numbers without rows; of those, the most usual.
 * @param lines source items that are lines of text
 */
export function chooseAssignment(
  stream: LabelStream,
  positions: Int32Array,
  script: TableScript,
  lines: ReadonlySet<number>,
): RowAssignment {
  const coverage = coverageOf(stream, positions, script.rows);
  const tried = layouts.map((weights) => {
    const inOrder = assignRows(stream, coverage, script, weights);
    const ordered = { ...inOrder, readings: settleOrder(inOrder.readings, stream) };
    const assignment = settleHeld(ordered, stream, script.rows, lines);
    return {
      assignment,
      broken: brokenIdentities(script.format, assignment.readings),
      gaps: gapsOf(script, assignment),
    };
  });
  const [best] = tried.toSorted((a, b) => a.broken - b.broken || a.gaps - b.gaps);
  if (!best) throw new Error('There is no way to match labels');
  const settled = settleByIdentities(best.assignment, script.format);
  const doubted = doubtSharedLabels(settled.readings, script.format);
  return { ...settled, readings: doubtDisputed(doubted, stream, script.rows) };
}

function gapsOf(script: TableScript, { readings, leftOver }: RowAssignment): number {
  const read = readings.filter(({ row }) => !row.isGroup).length;
  return script.rows.filter((row) => !row.isGroup).length - read + leftOver.length;
}
