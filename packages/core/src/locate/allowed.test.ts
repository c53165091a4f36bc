import { expect, test } from 'vitest';
import type { Format } from '../format/define-format.ts';
import { format2019 } from '../formats/format-2019.ts';
import { format2021 } from '../formats/format-2021.ts';
import { allowedIn } from './allowed.ts';

const indexOf = (format: Format, id: string) => format.cellById.get(id)?.index ?? -1;

function isAllowed(
  format: Format,
  changes: Readonly<Record<string, number>>,
  others: Readonly<Record<string, number>> = {},
) {
  const vector = new Float64Array(format.cells.length).fill(Number.NaN);
  for (const [id, value] of Object.entries(others)) vector[indexOf(format, id)] = value;
  return allowedIn(
    format,
    vector,
  )(new Map(Object.entries(changes).map(([id, value]) => [indexOf(format, id), value])));
}

const received = 'requests.received.total';

test('a count is whole, not below zero, and no larger than what sums keep exact', () => {
  expect(isAllowed(format2021, { [received]: 0 })).toBe(true);
  expect(isAllowed(format2021, { [received]: 1.5 })).toBe(false);
  expect(isAllowed(format2021, { [received]: Number.NaN })).toBe(false);
  expect(isAllowed(format2021, { [received]: -1 })).toBe(false);
  expect(isAllowed(format2021, { [received]: 999_999_999_999_999 })).toBe(true);
  expect(isAllowed(format2021, { [received]: 1_000_000_000_000_000 })).toBe(false);
  expect(isAllowed(format2021, { 'requests.carriedOver.total': 3, [received]: -1 })).toBe(false);
});

test('only what counts a change may be negative', () => {
  expect(isAllowed(format2019, { 'proactive.licensing.change': -1 })).toBe(true);
  expect(isAllowed(format2019, { 'proactive.licensing.change': -1_000_000_000_000_000 })).toBe(false);
  expect(isAllowed(format2019, { 'proactive.licensing.previous': -1 })).toBe(false);
});

test('a bound of the format holds, and is not held against blanks', () => {
  const [previous, change] = ['proactive.licensing.previous', 'proactive.licensing.change'];
  expect(isAllowed(format2019, { [change]: -5 }, { [previous]: 5 })).toBe(true);
  expect(isAllowed(format2019, { [change]: -6 }, { [previous]: 5 })).toBe(false);
  expect(isAllowed(format2019, { [change]: -6, [previous]: 6 }, { [previous]: 5 })).toBe(true);
  expect(isAllowed(format2019, { [change]: -6 })).toBe(true);
  expect(isAllowed(format2019, { 'requests.received.total': 2 }, { [previous]: 1, [change]: -4 })).toBe(true);
});

test('an equation is no bound: what it makes fail may be changed elsewhere too', () => {
  const column = (row: string) => `requests.${row}.naturalPersons`;
  const others = { [column('carriedOver')]: 0, [column('outcome.total')]: 5, [column('carriedForward')]: 0 };
  expect(isAllowed(format2021, { [column('received')]: 0 }, others)).toBe(true);
});
