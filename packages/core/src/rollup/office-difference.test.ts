import { expect, test } from 'vitest';
import { format2021 } from '../formats/format-2021.ts';
import { generateReport } from '../generate/index.ts';
import { packCells } from '../report/vector.ts';
import { withCells } from '../report/with-cells.ts';
import { compareWithOffice } from './office-difference.ts';
import { RollUp } from './roll-up.ts';

const cell = 'requests.received.total';
const report = generateReport({ seed: 5, year: 2021, agency: '青禾县民政局', size: 'small' });

function rollUpOf(values: Readonly<Record<string, number | null>>): RollUp {
  const rollUp = new RollUp(format2021, Object.keys(values));
  for (const [member, value] of Object.entries(values))
    rollUp.put(member, format2021, packCells(format2021, withCells(format2021, report, { [cell]: value })));
  return rollUp;
}

function differenceIn(rollUp: RollUp, reported: number | null) {
  const office = withCells(format2021, { ...report, ...rollUp.toCells() }, { [cell]: reported });
  return compareWithOffice(rollUp, office);
}

test('what is blank in the report and in every member is no difference', () => {
  expect(differenceIn(rollUpOf({ 甲局: null }), null)).toEqual([]);
});

test('against a blank there is no difference to look for among the members, not even a zero', () => {
  expect(differenceIn(rollUpOf({ 甲局: 0, 乙局: 4 }), null)).toEqual([
    { cell, reported: null, sum: 4, difference: null, suspects: [] },
  ]);
});

test('a member counted twice is suspected as one left out is', () => {
  expect(differenceIn(rollUpOf({ 甲局: 3, 乙局: 4, 丙局: 3 }), 14)).toEqual([
    { cell, reported: 14, sum: 10, difference: 4, suspects: ['乙局'] },
  ]);
  expect(differenceIn(rollUpOf({ 甲局: 3, 乙局: 4, 丙局: 3 }), 7)).toMatchObject([
    { difference: -3, suspects: ['甲局', '丙局'] },
  ]);
});

test('who makes up a total: the largest first, those with a blank last', () => {
  expect(rollUpOf({ 甲局: null, 乙局: 0, 丙局: 4, 丁局: null }).contributionsTo(cell)).toEqual([
    { member: '丙局', value: 4 },
    { member: '乙局', value: 0 },
    { member: '甲局', value: null },
    { member: '丁局', value: null },
  ]);
});
