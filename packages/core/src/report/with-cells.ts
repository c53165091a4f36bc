import type { Format } from '../format/define-format.ts';
import type { CellValue } from './report.ts';

/**
 * A copy of the report with some cells changed; what is not on the way to them is shared.
 * @throws Error when the format has no such cell.
 */
export function withCells<R extends object>(
  format: Format,
  report: R,
  changes: Readonly<Record<string, CellValue>>,
): R {
  let result: object = report;
  for (const [id, value] of Object.entries(changes)) {
    if (!format.cellById.has(id)) throw new Error(`Format "${format.id}" has no cell "${id}"`);
    result = replaced(result, id.split('.'), value);
  }
  // Cells only ever change value, so the shape stays that of R.
  return result as R;
}

function replaced(node: object, segments: readonly string[], value: CellValue): object {
  const [key = '', ...rest] = segments;
  const below = (node as Record<string, object | undefined>)[key];
  return { ...node, [key]: rest.length === 0 ? value : replaced(below ?? {}, rest, value) };
}
