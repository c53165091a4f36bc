import { expect, test } from 'vitest';
import { ReducedSystem } from './reduced-system.ts';
import { findSmallestSets, type SearchOptions } from './smallest-sets.ts';

type Equations = readonly (readonly (readonly [cell: number, coefficient: number])[])[];

/** The search asks for the cells and coefficients of equations only. */
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
const options: SearchOptions = { maxCells: 4, maxSets: 100, maxSteps: 1000, isAllowed: () => true };

/** A table of 4 × 4 numbers with a sum beside every row and below every column: 24 cells, 8 equations. */
const table: Equations = [
  ...[0, 1, 2, 3].map((row) => [
    ...[0, 1, 2, 3].map((column) => [row * 4 + column, 1] as const),
    [16 + row, -1] as const,
  ]),
  ...[0, 1, 2, 3].map((column) => [
    ...[0, 1, 2, 3].map((row) => [row * 4 + column, 1] as const),
    [20 + column, -1] as const,
  ]),
];
const search = (residuals: readonly number[], given: Partial<SearchOptions> = {}) =>
  findSmallestSets(systemOf(24, table, residuals), { ...options, ...given });

test('one number that is in both failing sums', () => {
  expect(search([3, 0, 0, 0, 0, 3, 0, 0])).toEqual({
    sets: [{ cells: [1], changes: [-3] }],
    isComplete: true,
  });
});

test('a total alone, when only its own sum fails', () => {
  expect(search([3, 0, 0, 0, 0, 0, 0, 0]).sets).toEqual([{ cells: [16], changes: [3] }]);
});

test('two numbers, with every pair that does', () => {
  const { sets, isComplete } = search([3, 0, 0, 0, 0, 5, 0, 0]);
  expect(isComplete).toBe(true);
  expect(sets).toEqual([
    { cells: [1, 16], changes: [-5, -2] },
    { cells: [1, 21], changes: [-3, 2] },
    { cells: [16, 21], changes: [3, 5] },
  ]);
});

test('nothing is found when more cells would have to change than are looked for', () => {
  expect(search([1, 1, 0, 0, 5, 0, 0, 0], { maxCells: 1 })).toEqual({ sets: [], isComplete: true });
  expect(search([1, 2, 0, 0, 3, 0, 0, 0], { maxCells: 2 }).sets).toEqual([
    { cells: [0, 4], changes: [-1, -2] },
  ]);
  expect(search([1, 2, 4, 0, 9, 0, 0, 0], { maxCells: 2 })).toEqual({ sets: [], isComplete: true });
});

test('a set that is not allowed is not one, and larger ones are looked for', () => {
  const isAllowed = ({ cells }: { readonly cells: readonly number[] }) => !cells.includes(1);
  expect(search([3, 0, 0, 0, 0, 3, 0, 0], { isAllowed })).toEqual({
    sets: [{ cells: [16, 21], changes: [3, 3] }],
    isComplete: true,
  });
});

test('the number of sets is limited, and it is said that there may be more', () => {
  expect(search([3, 0, 0, 0, 0, 5, 0, 0], { maxSets: 2 })).toEqual({
    sets: [
      { cells: [1, 16], changes: [-5, -2] },
      { cells: [1, 21], changes: [-3, 2] },
    ],
    isComplete: false,
  });
});

test.each([
  { steps: 6, residuals: [3, 0, 0, 0, 0, 3, 0, 0] },
  { steps: 28, residuals: [3, 0, 0, 0, 0, 5, 0, 0] },
  { steps: 28, residuals: [1, 1, 0, 0, 1, 1, 0, 0] },
  { steps: 595, residuals: [1, 2, 4, 0, 9, 0, 0, 0] },
  { steps: 3, residuals: [1, 2, 4, 8, 16, 0, 0, 0], maxCells: 3 },
])('branches without hope are not taken: $steps steps and no more', ({ steps, residuals, maxCells = 4 }) => {
  expect(search(residuals, { maxCells, maxSteps: steps }).isComplete).toBe(true);
  expect(search(residuals, { maxCells, maxSteps: steps - 1 }).isComplete).toBe(false);
});

test('an equation without a cell left cannot be made to hold', () => {
  expect(findSmallestSets(systemOf(1, [[[0, 1]], [[0, 1]]], [1, 2]), options)).toEqual({ sets: [], isComplete: true }); // prettier-ignore
});

test('changes follow one from another, with coefficients that are not units', () => {
  const equations: Equations = [[[0, 2], [1, 1]], [[1, 1], [2, 1]], [[2, 3]]]; // prettier-ignore
  expect(findSmallestSets(systemOf(3, equations, [10, 4, 6]), options).sets).toEqual([
    { cells: [2, 1, 0], changes: [-2, -2, -4] },
  ]);
});
