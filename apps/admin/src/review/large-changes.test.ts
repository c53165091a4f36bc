import type { CellComparison } from '@nianbao/core';
import { expect, test } from 'vitest';
import { largeChanges } from './large-changes.ts';

const compared = (cell: string, before: number | null, after: number | null): CellComparison => {
  const change = before === null || after === null ? null : after - before;
  return {
    before: { cells: [cell], value: before },
    after: { cells: [cell], value: after },
    change,
    ratio: change === null || !before ? null : change / before,
  };
};

test('what grew or fell by half and by more than a handful is told, the largest first', () => {
  const changes = largeChanges([
    compared('small', 1, 4),
    compared('slow', 100, 120),
    compared('fallen', 40, 10),
    compared('grown', 10, 80),
    compared('new', 0, 6),
    compared('blank', null, 60),
  ]);
  expect(changes.map(({ cell }) => cell)).toEqual(['grown', 'fallen', 'new']);
});
