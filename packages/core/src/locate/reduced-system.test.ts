import { expect, test } from 'vitest';
import { ReducedSystem } from './reduced-system.ts';

type Equations = readonly (readonly (readonly [cell: number, coefficient: number])[])[];

/** Freeing cells asks for the cells and coefficients of equations only. */
const systemOf = (cells: number, equations: Equations, residuals: readonly number[]) =>
  ReducedSystem.of(
    {
      cells: Array.from({ length: cells }, (_, at) => at),
      equations: equations.map((terms) => ({
        cells: terms.map(([cell]) => cell),
        coefficients: terms.map(([, coefficient]) => coefficient),
      })),
    } as unknown as Parameters<typeof ReducedSystem.of>[0],
    Float64Array.from(residuals),
  );
const rowOf = (system: ReducedSystem, row: number) =>
  Array.from({ length: system.cellCount }, (_, cell) => system.coefficient(row, cell));
const supportOf = (system: ReducedSystem, row: number) =>
  Array.from(system.supports.slice(row * system.words, (row + 1) * system.words), (word) => word.toString(2));

test('an equation fails when it is off, unless a blank leaves it open', () => {
  const system = systemOf(2, [[[0, 1]], [[1, 1]], [[0, 1]]], [0, 3, Number.NaN]);
  expect([0, 1, 2].map((row) => system.isFailing(row))).toEqual([false, true, false]);
  expect([...system.active]).toEqual([1, 1, 0]);
});

test('freeing a cell uses up the shortest equation that has it and takes it out of the others', () => {
  const system = systemOf(
    4,
    [
      [
        [0, 1],
        [1, 1],
        [2, -1],
      ],
      [
        [0, 1],
        [3, -1],
      ],
      [[1, 1]],
    ],
    [5, 2, 7],
  );
  expect(system.free(0)).toBe(1);
  expect([...system.active]).toEqual([1, 0, 1]);
  expect(rowOf(system, 0)).toEqual([0, 1, -1, 1]);
  expect(supportOf(system, 0)).toEqual(['1110']);
  expect([...system.residuals]).toEqual([3, 2, 7]);
  expect(rowOf(system, 2)).toEqual([0, 1, 0, 0]);
  expect(system.free(0)).toBe(-1);
});

test('of equally short equations the first is used up', () => {
  const system = systemOf(2, [[[0, 1]], [[0, 1]]], [1, 1]);
  expect(system.free(0)).toBe(0);
  expect([...system.residuals]).toEqual([1, 0]);
  expect(rowOf(system, 1)).toEqual([0, 0]);
  expect(system.isFailing(1)).toBe(false);
});

test('a pivot that is minus one changes signs, one that is not a unit scales', () => {
  const minus = systemOf(2, [[[0, -1]], [[0, 3], [1, 1]]], [4, 5]); // prettier-ignore
  minus.free(0);
  expect(rowOf(minus, 1)).toEqual([0, 1]);
  expect(minus.residuals[1]).toBe(17);

  const three = systemOf(3, [[[0, 3]], [[0, 2], [1, 5], [2, -1]]], [4, 5]); // prettier-ignore
  three.free(0);
  expect(rowOf(three, 1)).toEqual([0, 15, -3]);
  expect(three.residuals[1]).toBe(15 - 8);
});

test('supports reach beyond the first word', () => {
  const system = systemOf(40, [[[35, 1], [39, 1]], [[35, 1], [2, 1], [1, 1]]], [1, 1]); // prettier-ignore
  expect(system.free(35)).toBe(0);
  expect(supportOf(system, 1)).toEqual(['110', '10000000']);
  expect(system.coefficient(1, 39)).toBe(-1);
});

test('the length of an equation counts in all its words', () => {
  const system = systemOf(40, [[[1, 1], [2, 1], [35, 1]], [[35, 1], [36, 1], [37, 1], [38, 1]]], [1, 1]); // prettier-ignore
  expect(system.free(35)).toBe(0);
});

test('a copy goes its own way', () => {
  const system = systemOf(2, [[[0, 1], [1, 1]], [[0, 1]]], [2, 1]); // prettier-ignore
  const copy = system.alike();
  expect(copy.isFailing(0)).toBe(false);
  copy.copyFrom(system);
  expect([rowOf(copy, 0), supportOf(copy, 0), [...copy.residuals], [...copy.active]]).toEqual([
    [1, 1],
    ['11'],
    [2, 1],
    [1, 1],
  ]);
  copy.free(0);
  expect([...system.active]).toEqual([1, 1]);
  expect(rowOf(system, 0)).toEqual([1, 1]);
});
