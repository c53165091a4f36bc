import { deriveIdentities, type Format } from '@nianbao/core';
import { assignRows, type RowAssignment } from './assign-rows.ts';
import { readCellText } from './cell-text.ts';
import { cellsOfRow } from './cells-of-row.ts';
import { coverageOf, type LabelWeights } from './label-coverage.ts';
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
 */
export function chooseAssignment(
  stream: LabelStream,
  positions: Int32Array,
  script: TableScript,
): RowAssignment {
  const coverage = coverageOf(stream, positions, script.rows);
  const tried = layouts.map((weights) => {
    const assignment = assignRows(stream, coverage, script, weights);
    return {
      assignment,
      broken: brokenIdentities(script.format, assignment),
      gaps: gapsOf(script, assignment),
    };
  });
  const [best] = tried.toSorted((a, b) => a.broken - b.broken || a.gaps - b.gaps);
  if (!best) throw new Error('There is no way to match labels');
  return best.assignment;
}

function gapsOf(script: TableScript, { readings, leftOver }: RowAssignment): number {
  const read = readings.filter(({ row }) => !row.isGroup).length;
  return script.rows.filter((row) => !row.isGroup).length - read + leftOver.length;
}

/** How many identities do not hold among the numbers as read. */
function brokenIdentities(format: Format, { readings }: RowAssignment): number {
  const values = new Map<string, number>();
  for (const { row, cells: raws } of readings)
    cellsOfRow(format, row).forEach((cell, column) => {
      const value = readCellText(raws[column]?.text ?? '', cell.kind)?.value;
      if (typeof value === 'number') values.set(cell.id, value);
    });
  return deriveIdentities(format).filter(({ terms }) => {
    const sum = terms.reduce(
      (total, { cell, coefficient }) => total + coefficient * (values.get(cell) ?? Number.NaN),
      0,
    );
    return Math.abs(sum) > 1e-6;
  }).length;
}
