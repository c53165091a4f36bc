import { expect, test } from 'vitest';
import { daysUntil } from './deadline.ts';

test('the day of the deadline still counts, by the calendar of China', () => {
  const due = '2026-01-31';
  expect(daysUntil(due, new Date('2026-01-31T15:59:00Z'))).toBe(0);
  expect(daysUntil(due, new Date('2026-01-31T16:00:00Z'))).toBe(-1);
  expect(daysUntil(due, new Date('2026-01-01T00:00:00Z'))).toBe(30);
});
