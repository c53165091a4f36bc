import type { LocalText } from '../text/local-text.ts';
import type { Outcome, Subject } from './rule.ts';
import { blankAmong, valueOf } from './sum-cells.ts';

/**
 * Judges named cells: `judge` gets their values in the same order and returns a message when they are odd.
 * A blank among them leaves the question undecided; a cell that the format does not have leaves it unasked.
 */
export function judgeCells(
  subject: Subject,
  cells: readonly string[],
  judge: (...values: number[]) => LocalText | null,
): Outcome[] {
  if (!cells.every((cell) => subject.format.cellById.has(cell))) return [];
  const values = cells.map((cell) => valueOf(subject, cell));
  if (values.some(Number.isNaN)) return [undecidedOver(blankAmong(subject, cells))];
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
