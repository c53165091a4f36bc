import type { Subject } from './rule.ts';

/** Sum of cells of the vector by position; `NaN` when one is blank. */
export function sumAt({ vector }: Subject, indexes: readonly number[]): number {
  let sum = 0;
  for (const index of indexes) sum += vector[index] ?? Number.NaN;
  return sum;
}

/** Sum of cells by id; `NaN` when one is blank or the format has no such cell. */
export function sumOf({ format, vector }: Subject, ids: readonly string[]): number {
  let sum = 0;
  for (const id of ids) sum += vector[format.cellById.get(id)?.index ?? -1] ?? Number.NaN;
  return sum;
}

/** Value of one cell; `NaN` when it is blank or not in the format. */
export function valueOf({ format, vector }: Subject, id: string): number {
  return vector[format.cellById.get(id)?.index ?? -1] ?? Number.NaN;
}

/** Those of the cells that are blank. */
export function blankAmong({ format, vector }: Subject, ids: readonly string[]): string[] {
  return ids.filter((id) => {
    const cell = format.cellById.get(id);
    return cell !== undefined && Number.isNaN(vector[cell.index]);
  });
}
