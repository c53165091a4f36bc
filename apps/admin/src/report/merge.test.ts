import { format2021, makeBlank, withCells, type Report } from '@nianbao/core';
import { expect, test } from 'vitest';
import { mergeReports, takeTheirs } from './merge.ts';

const base: Report = makeBlank(format2021, { agency: '某县民政局', year: 2024 });
const one = 'requests.received.naturalPersons';
const two = 'requests.received.businesses';
const index = (id: string) => format2021.cells.findIndex((cell) => cell.id === id);

function changed(cells: Record<string, number>, more: Partial<Report> = {}): Report {
  // Only fields that every format has are changed here.
  return { ...withCells(format2021, base, cells), ...more } as Report;
}

test('what only one side changed is no conflict', () => {
  const merge = mergeReports(format2021, base, changed({ [one]: 1 }), changed({ [two]: 2 }, { title: '新' }));
  expect(merge.conflicts).toEqual([]);
  expect([...merge.take.cells]).toEqual([[index(two), 2]]);
  expect(merge.take.fields).toEqual({ title: '新' });
});

test('the same change on both sides is no conflict', () => {
  expect(mergeReports(format2021, base, changed({ [one]: 1 }), changed({ [one]: 1 }))).toEqual({
    take: { cells: new Map(), fields: {} },
    conflicts: [],
  });
});

test('different changes of one cell or field are, and their side can be taken', () => {
  const mine = changed({ [one]: 1 }, { title: '甲' });
  const { conflicts } = mergeReports(format2021, base, mine, changed({ [one]: 2 }, { title: '乙' }));
  expect(conflicts).toEqual([
    { kind: 'cell', index: index(one), mine: 1, theirs: 2 },
    { kind: 'field', field: 'title', mine: '甲', theirs: '乙' },
  ]);
  expect(takeTheirs(conflicts)).toEqual({ cells: new Map([[index(one), 2]]), fields: { title: '乙' } });
});

test('blanking a cell is a change too', () => {
  const filled = changed({ [one]: 1 });
  const { take } = mergeReports(format2021, filled, filled, base);
  expect(take.cells.get(index(one))).toBeNaN();
});
