import { expect, test } from 'vitest';
import { fictitiousFormat } from '../../test/fictitious-format.ts';
import { format2019 } from '../formats/format-2019.ts';
import type { Format } from '../format/define-format.ts';
import { deriveMoves, type Move } from './moves.ts';

const ids = (format: Format, cells: readonly number[]) => cells.map((cell) => format.cells[cell]?.id ?? '?');
const said = (format: Format) =>
  deriveMoves(format).map(
    ({ name, from, to, lost }: Move) =>
      `${name}: ${ids(format, to).join(' ')} ← ${ids(format, from).join(' ')}${lost === undefined ? '' : `, lost ${ids(format, [lost]).join('')}`}`,
  );

test('the moves of a row, there and back, and what is pushed off the table', () => {
  const moves = said(fictitiousFormat).filter(
    (move) => move.includes('hotline.left.') && !move.includes('answered'),
  );
  expect(moves).toEqual([
    'valuesSwapped: hotline.left.day hotline.left.night ← hotline.left.night hotline.left.day',
    'valuesSwapped: hotline.left.night hotline.left.total ← hotline.left.total hotline.left.night',
    'numbersShifted: hotline.left.day hotline.left.night ← hotline.left.night hotline.left.total, lost hotline.left.total',
    'numbersShifted: hotline.left.night hotline.left.total ← hotline.left.day hotline.left.night, lost hotline.left.day',
  ]);
});

test('columns change places with every other, rows with the next only', () => {
  const moves = said(fictitiousFormat);
  const lines = (name: string) => moves.filter((move) => move.startsWith(name));
  expect(lines('columnsSwapped')).toHaveLength(3 + 3);
  expect(lines('rowsSwapped')).toHaveLength(5);
  expect(lines('rowsSwapped')[0]).toBe(
    'rowsSwapped: hotline.calls.day hotline.calls.night hotline.calls.total hotline.open.day hotline.open.night hotline.open.total' +
      ' ← hotline.open.day hotline.open.night hotline.open.total hotline.calls.day hotline.calls.night hotline.calls.total',
  );
});

test('a number does not move to a cell of another kind', () => {
  const kinds = deriveMoves(format2019).flatMap(({ from, to }) =>
    from.map((cell, at) => [format2019.cells[cell]?.kind, format2019.cells[to[at] ?? -1]?.kind] as const),
  );
  expect(kinds.filter(([from, to]) => from !== to)).toEqual([]);
  expect(kinds.some(([from]) => from === 'signedCount')).toBe(true);
});

test('the moves of a format are worked out once', () => {
  expect(deriveMoves(format2019)).toBe(deriveMoves(format2019));
});
