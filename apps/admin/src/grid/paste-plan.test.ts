import { deriveLayout, format2021, type Format } from '@nianbao/core';
import { expect, test } from 'vitest';
import { parseTsv } from './clipboard.ts';
import { deriveGridModel } from './grid-model.ts';
import { planPaste, type PastePlan } from './paste-plan.ts';

const format: Format = format2021;
const origin = { row: 0, column: 0 };
const oneCell = { top: 0, left: 0, bottom: 0, right: 0 };

function model(section: string) {
  const grid = deriveLayout(format).get(section);
  if (!grid) throw new Error(section);
  return deriveGridModel(grid);
}

function named(plan: PastePlan): Record<string, number> {
  return Object.fromEntries([...plan.values].map(([index, value]) => [format.cells[index]?.id ?? '', value]));
}

test('a block goes in from the active cell on', () => {
  const plan = planPaste(model('requests'), parseTsv('1\t2\n3\t4'), { row: 1, column: 1 }, oneCell);
  expect(plan).toMatchObject({ by: 'position', marks: 0, refused: [] });
  expect(named(plan)).toEqual({
    'requests.carriedOver.businesses': 1,
    'requests.carriedOver.research': 2,
    'requests.outcome.granted.businesses': 3,
    'requests.outcome.granted.research': 4,
  });
});

test('rows are found by their labels, in whatever order they come', () => {
  const text =
    '二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n一、本年新收政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t2';
  const plan = planPaste(model('requests'), parseTsv(text), { row: 9, column: 3 }, oneCell);
  expect(plan.by).toBe('labels');
  expect(named(plan)).toMatchObject({
    'requests.carriedOver.naturalPersons': 1,
    'requests.received.naturalPersons': 2,
    'requests.received.total': 2,
  });
});

test('what does not fit is listed with its place and reason', () => {
  const plan = planPaste(model('requests'), parseTsv('1\tx\n/\t3'), { row: 24, column: 5 }, oneCell);
  expect(plan.values.size).toBe(1);
  expect(plan.refused).toMatchObject([
    { text: '/', row: 2, column: 1 },
    { text: '3', row: 2, column: 2 },
    { text: 'x', row: 1, column: 2 },
  ]);
});

test('a labelled line with too few numbers is refused whole', () => {
  const plan = planPaste(model('requests'), parseTsv('（一）予以公开\t1\t2'), origin, oneCell);
  expect(plan.values.size).toBe(0);
  expect(plan.refused).toHaveLength(2);
});

test('one value fills a larger selection', () => {
  const block = { top: 0, left: 0, bottom: 1, right: 6 };
  const plan = planPaste(model('requests'), parseTsv('0'), origin, block);
  expect(plan.values.size).toBe(14);
});

test('marks for nothing become zero and are counted', () => {
  const plan = planPaste(model('requests'), parseTsv('/\t—\t1'), origin, oneCell);
  expect(plan).toMatchObject({ marks: 2, refused: [] });
  expect(plan.values.size).toBe(3);
});

test('a cell that covers several columns takes one value', () => {
  const plan = planPaste(model('proactive'), [['7', null, null]], { row: 2, column: 0 }, oneCell);
  expect(named(plan)).toEqual({ 'proactive.licensing.decisions': 7 });
});
