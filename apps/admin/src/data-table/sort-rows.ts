import type { Column, ColumnValue } from './column.ts';

export interface RowOrder {
  readonly column: string;
  readonly isDescending: boolean;
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Rows in the order of a column; blanks last either way. Rows that are equal keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: RowOrder | undefined,
): readonly Row[] {
  const column = columns.find(({ id }) => id === order?.column);
  if (!order || !column) return rows;
  const sign = order.isDescending ? -1 : 1;
  return rows.toSorted((a, b) => compareValues(column.value(a), column.value(b), sign));
}

function compareValues(a: ColumnValue, b: ColumnValue, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * collator.compare(String(a), String(b));
}

/** An order as the address has it: the id of a column, after a minus where the largest come first. */
export function parseOrder(text: string): RowOrder | undefined {
  if (text === '' || text === '-') return undefined;
  return text.startsWith('-')
    ? { column: text.slice(1), isDescending: true }
    : { column: text, isDescending: false };
}

export function orderText({ column, isDescending }: RowOrder): string {
  return isDescending ? `-${column}` : column;
}

/** What a click on the head of a column makes of the order: first up, or down for numbers, then the other way. */
export function nextOrder(now: RowOrder | undefined, column: string, isNumber: boolean): RowOrder {
  if (now?.column === column) return { column, isDescending: !now.isDescending };
  return { column, isDescending: isNumber };
}
