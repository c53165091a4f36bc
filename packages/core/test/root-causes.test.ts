import { expect, test } from 'vitest';
import { check } from '../src/check/check.ts';
import { clean2021 } from './clean-report.ts';
import { with2021 } from './rule-cases/cells.ts';

function causesOf(report: typeof clean2021) {
  const { causes, findings } = check(report);
  return causes.map(({ cell, difference, findings: of }) => ({
    cell,
    difference,
    rules: of.map((at) => findings[at]?.rule),
  }));
}

test('a wrong part breaks its row and its column: one cause', () => {
  expect(causesOf(with2021({ 'requests.outcome.granted.naturalPersons': 41 }))).toEqual([
    {
      cell: 'requests.outcome.granted.naturalPersons',
      difference: -27,
      rules: ['requests.rowTotal', 'requests.outcomeTotal'],
    },
  ]);
});

test('a wrong grand total is the cause of all three breaches around it', () => {
  const [cause, ...others] = causesOf(with2021({ 'requests.outcome.total.total': 43 }));
  expect(others).toEqual([]);
  expect(cause).toMatchObject({ cell: 'requests.outcome.total.total', difference: -9 });
  expect(cause?.rules.toSorted()).toEqual(['requests.balance', 'requests.outcomeTotal', 'requests.rowTotal']);
});

test('a bound that breaks with the cell is listed below its cause', () => {
  const [cause] = causesOf(with2021({ 'requests.carriedForward.naturalPersons': 200 }));
  expect(cause).toMatchObject({ cell: 'requests.carriedForward.naturalPersons', difference: -198 });
  expect(cause?.rules).toEqual(['requests.balance', 'requests.rowTotal', 'requests.carriedForwardLimit']);
});

test('two wrong cells far apart are two causes', () => {
  const causes = causesOf(
    with2021({
      'requests.received.businesses': 14,
      'requests.outcome.notProcessed.petitions.naturalPersons': 30,
    }),
  );
  expect(causes.map(({ cell }) => cell).toSorted()).toEqual([
    'requests.outcome.notProcessed.petitions.naturalPersons',
    'requests.received.businesses',
  ]);
});

test('a single breach, a blank and a clean report need no grouping', () => {
  expect(causesOf(with2021({ 'reviews.reconsideration.upheld': 7 }))).toEqual([]);
  expect(causesOf(with2021({ 'requests.received.businesses': null }))).toEqual([]);
  expect(causesOf(clean2021)).toEqual([]);
});
