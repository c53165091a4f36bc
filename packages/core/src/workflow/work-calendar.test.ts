import { expect, test } from 'vitest';
import { deadlinesOf, isForLevel, statutoryDeadlines } from './deadlines.ts';
import { calendarAsDelivered, dayDue, type WorkCalendar } from './work-calendar.ts';

/** The last days of 2025's reports: a Saturday and a Tuesday. */
const YEAR = 2025;
const spring: WorkCalendar = {
  whenOff: 'workdayAfter',
  daysOff: ['2026-02-02', '2026-02-03'],
  workdays: ['2026-02-01'],
};

test('a last day that is off stays, or moves to a working day', () => {
  expect(deadlinesOf(YEAR, calendarAsDelivered)).toEqual(statutoryDeadlines(YEAR));
  const moved = (calendar: Partial<WorkCalendar>) =>
    dayDue('2026-01-31', { ...calendarAsDelivered, ...calendar });
  expect(moved({ whenOff: 'workdayAfter' })).toBe('2026-02-02');
  expect(moved({ whenOff: 'workdayBefore' })).toBe('2026-01-30');
  expect(moved({ ...spring, workdays: [] })).toBe('2026-02-04');
  expect(moved(spring)).toBe('2026-02-01');
  expect(moved({ whenOff: 'workdayAfter', workdays: ['2026-01-31'] })).toBe('2026-01-31');
  // Both a holiday and a day worked in its place: somebody made a slip, and nobody is late for it.
  expect(moved({ whenOff: 'workdayAfter', workdays: ['2026-02-01'], daysOff: ['2026-02-01'] })).toBe(
    '2026-02-02',
  );
});

test('a calendar without any working day leaves the day where it is', () => {
  const daysOff = Array.from({ length: 200 }, (_, day) =>
    new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
  );
  expect(dayDue('2026-01-31', { whenOff: 'workdayAfter', daysOff, workdays: [] })).toBe('2026-01-31');
});

test('a government from the county up reports for its whole level', () => {
  expect(isForLevel({ kind: 'government', level: 'county' })).toBe(true);
  expect(isForLevel({ kind: 'government', level: 'township' })).toBe(false);
  expect(isForLevel({ kind: 'department', level: 'county' })).toBe(false);
});
