import { expect, test } from 'vitest';
import type { Format } from '../format/define-format.ts';
import { format2019 } from '../formats/format-2019.ts';
import { format2021 } from '../formats/format-2021.ts';
import { deriveProjection } from './projection.ts';

const indexOf = (format: Format, id: string) => format.cellById.get(id)?.index ?? -1;
const idsAt = (format: Format, gaps: readonly number[]) => gaps.map((index) => format.cells[index]?.id ?? '');

test('within one format the vector is taken as it is, and nothing is missing', () => {
  const { gaps, project } = deriveProjection(format2021, format2021);
  const vector = new Float64Array(format2021.cells.length);
  expect(project(vector)).toBe(vector);
  expect(gaps).toEqual([]);
});

test('gaps are the cells that the other format has nothing for, and no others', () => {
  const gaps = idsAt(format2019, deriveProjection(format2021, format2019).gaps);
  expect(gaps).toContain('proactive.procurement.amount');
  expect(gaps.filter((id) => /^re(quests|views)\./.test(id))).toEqual([]);
});

test('one earlier row is not divided over several later ones: each of them is a gap and stays blank', () => {
  const { gaps, project } = deriveProjection(format2019, format2021);
  const parts = ['notCorrectedInTime', 'feeNotPaidInTime', 'other'].map(
    (part) => `requests.outcome.otherwiseHandled.${part}.total`,
  );
  expect(idsAt(format2021, gaps)).toEqual(expect.arrayContaining(parts));
  const projected = project(new Float64Array(format2019.cells.length).fill(3));
  expect(parts.map((id) => projected[indexOf(format2021, id)])).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  expect(projected[indexOf(format2021, 'requests.received.total')]).toBe(3);
});

test('several later rows add up to the earlier one, blank when one of them is', () => {
  const { project } = deriveProjection(format2021, format2019);
  const vector = new Float64Array(format2021.cells.length).fill(2);
  const whole = indexOf(format2019, 'requests.outcome.otherwiseHandled.businesses');
  expect(project(vector)[whole]).toBe(6);
  vector[indexOf(format2021, 'requests.outcome.otherwiseHandled.other.businesses')] = Number.NaN;
  expect(project(vector)[whole]).toBeNaN();
});
