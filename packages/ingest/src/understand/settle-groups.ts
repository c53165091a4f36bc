import type { CellEvidence } from '../read-result.ts';
import type { GroupReading } from '../tables/read-tables.ts';

/**
 * Cells below a heading that carries the numbers itself: a total of 0 makes every part 0, since counts are not negative.
 * Any other total leaves its parts unknown.
 */
export function settleGroup(group: GroupReading): readonly CellEvidence[] {
  return group.columns.flatMap(({ cells, evidence }) =>
    evidence.value === 0
      ? cells.map((cell): CellEvidence => ({
          ...evidence,
          cell,
          value: 0,
          certainty: 'probable',
          deduced: true,
          note: {
            zh: `“${group.label}”这一行为 0，各分项由此为 0。`,
            en: `The row "${group.label}" is 0, so each of its items is 0.`,
          },
        }))
      : cells.map((cell): CellEvidence => ({
          ...evidence,
          cell,
          value: null,
          certainty: 'doubtful',
          note: {
            zh: `原文“${group.label}”只有一行（${evidence.source}），没有分项。`,
            en: `The document has one row for "${group.label}" (${evidence.source}) without items.`,
          },
        })),
  );
}
