import type { Cell } from '../../format/cell-id.ts';
import { cellLabel } from '../../format/cell-label.ts';
import { readCell, type CellVector } from '../../report/vector.ts';
import { perFormat } from '../per-format.ts';
import { defineRule, type Outcome, type Subject } from '../rule.ts';

/** A row of numbers stands under its own heads. */
export const requestsShiftedRow = defineRule({
  id: 'requests.shiftedRow',
  kind: 'report',
  severity: 'warning',
  basis: [],
  states: {
    zh: '各行数字没有错位一列',
    en: 'No row of numbers stands one column off',
  },
  limits: {
    zh: '一行的总计为 0 或空白，而整行右移一列后正好相等时才报；两个以上非零数才判断。上下错行由错误定位指出。',
    en: 'Reports a row whose total is 0 or blank and that adds up when moved right by one column, with two or more numbers above zero. Rows moved up or down are for error location.',
  },
  check: (subject) => {
    const outcomes: Outcome[] = [];
    for (const { cells, indexes } of rowsWithTotal(subject.format)) {
      if (isEven(indexes, subject.vector)) continue;
      const moved = shiftThatFits(cells.map((cell) => subject.vector[cell.index] ?? Number.NaN));
      if (moved) outcomes.push(shifted(subject, cells, moved));
    }
    return outcomes;
  },
});

/** Rows whose last column is the sum of all others. */
const rowsWithTotal = perFormat((format) =>
  format.tables.flatMap(({ table, rows, columns }) =>
    columns.at(-1)?.parts.length === columns.length - 1 && columns.length > 2
      ? rows.map((row) => {
          const cells = format.cells.filter((cell) => cell.table === table.id && cell.row === row.path);
          return { cells, indexes: Uint16Array.from(cells, ({ index }) => index) };
        })
      : [],
  ),
);

/** Nearly every row adds up: this is asked first. */
function isEven(indexes: Uint16Array, vector: CellVector): boolean {
  const last = indexes.length - 1;
  let sum = 0;
  for (let at = 0; at < last; at++) sum += vector[indexes[at] ?? 0] ?? Number.NaN;
  return sum === vector[indexes[last] ?? 0];
}

/** The row moved right by one column, where it adds up only then: its total stands one column early. */
function shiftThatFits(values: readonly number[]): number[] | null {
  if (values.filter((value) => value > 0).length < 2) return null;
  const end = values.at(-1);
  // Only a blank or a zero at the end leaves room.
  if (end !== 0 && !Number.isNaN(end)) return null;
  const moved = [0, ...values.slice(0, -1)];
  return addsUp(moved) ? moved : null;
}

function addsUp(values: readonly number[]): boolean {
  const parts = values.slice(0, -1).reduce((sum, value) => sum + value, 0);
  return parts === values.at(-1);
}

function shifted({ format, vector }: Subject, cells: readonly Cell[], moved: readonly number[]): Outcome {
  const label = cells[0] ? cellLabel({ rowNodes: cells[0].rowNodes, columnNodes: [] }) : { zh: '', en: '' };
  const isNow = cells.map((cell) => readCell(format, vector, cell.id) ?? '·').join(' ');
  return {
    cells: cells.map(({ id }) => id),
    expected: moved.join(' '),
    actual: isNow,
    message: {
      zh: `“${label.zh}”一行（${isNow}）按现在的位置不平，整行移动一列后正好相等，可能错位。`,
      en: `The row “${label.en}” (${isNow}) does not add up as it stands, but does when moved by one column.`,
    },
    fix: {
      kind: 'setCells',
      label: { zh: '整行移动一列', en: 'Move the row by one column' },
      cells: Object.fromEntries(cells.map((cell, at) => [cell.id, moved[at] ?? null])),
    },
  };
}
