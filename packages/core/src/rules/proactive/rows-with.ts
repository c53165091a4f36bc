import type { Format } from '../../format/define-format.ts';
import type { LocalText } from '../../text/local-text.ts';

/** A row whose table has certain columns. */
export interface RowWith {
  readonly label: LocalText;
  /** Id of the row's cell in a column. */
  readonly cell: (column: string) => string;
}

const known = new WeakMap<Format, Map<readonly string[], readonly RowWith[]>>();

/**
 * The rows of a format that have all of these columns; none in a format that counts otherwise.
 * @param columns a constant: the rows are looked for once for every list and format
 */
export function rowsWith(format: Format, columns: readonly string[]): readonly RowWith[] {
  let byColumns = known.get(format);
  if (!byColumns) known.set(format, (byColumns = new Map()));
  const cached = byColumns.get(columns);
  if (cached) return cached;
  const rows = format.tables
    .filter(({ columns: own }) => columns.every((column) => own.some(({ path }) => path === column)))
    .flatMap(({ table, rows: own }) =>
      own.map((row) => ({
        label: { zh: row.leaf.label, en: row.leaf.en.toLowerCase() },
        cell: (column: string) => [table.path, row.path, column].filter(Boolean).join('.'),
      })),
    );
  byColumns.set(columns, rows);
  return rows;
}
