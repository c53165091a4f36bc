import { expect, test } from 'vitest';
import { calendarAsDelivered, type WorkCalendar } from '@nianbao/core/workflow';
import type { Agency, ReportItem } from '../api/report-api.ts';
import { isIn, queueOf, weightOf } from './queue.ts';

const agency = (id: string, valid: Partial<Agency> = {}): Agency => ({
  id,
  name: id,
  parentId: null,
  depth: 0,
  kind: 'department',
  level: 'county',
  creditCode: null,
  position: 0,
  validFrom: null,
  validTo: null,
  revision: 1,
  ...valid,
});
const report = (id: string, status: ReportItem['status'], errors = 0, warnings = 0): ReportItem => ({
  id: `r-${id}`,
  agency: { id, name: id },
  year: 2025,
  format: '2021',
  title: '',
  status,
  publishedRevision: null,
  revision: 3,
  findings: { errors, warnings },
  createdAt: '',
  updatedAt: '',
});
const early = { year: 2025, now: new Date('2026-01-10T00:00:00Z') };
const late = { year: 2025, now: new Date('2026-02-10T00:00:00Z') };
const agencies = [agency('a'), agency('b'), agency('c')];
const items = [report('a', 'submitted', 0, 30), report('b', 'draft', 1)];

test('who has no report is missing, and overdue once the day is past', () => {
  expect(queueOf(agencies, items, early).map(({ state, isOverdue }) => [state, isOverdue])).toEqual([
    ['submitted', false],
    ['draft', false],
    ['missing', false],
  ]);
  expect(
    queueOf(agencies, items, late)
      .filter((row) => isIn(row, 'overdue'))
      .map((row) => row.agency.id),
  ).toEqual(['b', 'c']);
});

test('a government has until its own last day, and a day that is off may move', () => {
  const government = [
    agency('g', { kind: 'government' }),
    agency('town', { kind: 'government', level: 'township' }),
  ];
  const overdue = (at: string, calendar?: WorkCalendar) =>
    queueOf(government, [], { year: 2025, now: new Date(at), calendar })
      .filter((row) => row.isOverdue)
      .map((row) => row.agency.id);
  expect(overdue('2026-02-10T00:00:00Z')).toEqual(['town']);
  expect(overdue('2026-04-01T00:00:00Z')).toEqual(['g', 'town']);
  const moving = { ...calendarAsDelivered, whenOff: 'workdayAfter' } as const;
  expect(overdue('2026-02-01T06:00:00Z')).toEqual(['town']);
  expect(overdue('2026-02-01T06:00:00Z', moving)).toEqual([]);
});

test('an agency that was gone by the end of the year, or came after it, owes no report', () => {
  const gone = agency('gone', { validTo: '2025-06-30' });
  const young = agency('young', { validFrom: '2026-03-01' });
  expect(queueOf([gone, young], [], early)).toEqual([]);
  expect(queueOf([gone], [report('gone', 'draft')], early)).toHaveLength(1);
});

test('one error outweighs any number of warnings, and nothing weighs least', () => {
  const [warned, wrong, missing] = queueOf(agencies, items, early).map(weightOf);
  expect(wrong).toBeGreaterThan(warned ?? 0);
  expect(missing).toBe(-1);
});
