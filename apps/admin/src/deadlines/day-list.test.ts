import { expect, test } from 'vitest';
import { readDays } from './day-list.ts';

test('days are read as people write them, and what is none is told', () => {
  expect(readDays('2026-02-17、2026年2月16日\n2026/2/17  2026.10.01')).toEqual({
    days: ['2026-02-16', '2026-02-17', '2026-10-01'],
    unknown: [],
  });
  expect(readDays('春节 2026-02-30 2026-13-01')).toEqual({
    days: [],
    unknown: ['春节', '2026-02-30', '2026-13-01'],
  });
  expect(readDays(' \n')).toEqual({ days: [], unknown: [] });
});
