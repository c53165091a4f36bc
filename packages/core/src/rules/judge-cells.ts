import type { LocalText } from '../text/local-text.ts';
import type { Outcome, Subject } from './rule.ts';
import { blankAmong } from './sum-cells.ts';

/**
 * Judges named cells: `judge` gets their values in the same order and returns a message when they are odd.
 * A blank among them leaves the question undecided; a cell that the format does not have leaves it unasked.
 */
export function judgeCells(
  subject: Subject,
  cells: readonly string[],
  judge: (...values: number[]) => LocalText | null,
): Outcome[] {
  const values: number[] = [];
  let hasBlank = false;
  for (const id of cells) {
    const cell = subject.format.cellById.get(id);
    if (!cell) return [];
    const value = subject.vector[cell.index] ?? Number.NaN;
    hasBlank ||= Number.isNaN(value);
    values.push(value);
  }
  if (hasBlank) return [undecidedOver(blankAmong(subject, cells))];
  const message = judge(...values);
  return message === null ? [] : [{ cells, message }];
}

/** What to say of a question that blank cells leave open. */
export function undecidedOver(cells: readonly string[]): Outcome {
  return {
    status: 'undecided',
    cells,
    message: {
      zh: `有 ${cells.length} 格未填，尚不能判断。`,
      en: `Undecided: ${cells.length} cells are blank.`,
    },
  };
}
