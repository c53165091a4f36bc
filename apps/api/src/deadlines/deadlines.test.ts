import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines } from '../../test/test-database.ts';
import { makeTestService, type Client, type TestService } from '../../test/test-service.ts';
import { deadlinesOf, statutoryDeadlines } from './deadlines.ts';
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

describe.each(engines)('the calendar of a jurisdiction, on the %s database', (engine) => {
  let service: TestService;
  let office: Client;
  beforeAll(async () => {
    service = await makeTestService(engine);
    office = await service.as('office');
  });
  afterAll(() => service.close());
  const deadlines = async () => (await office('GET', `deadlines/${YEAR}`)).json();
  const put = (calendar: object, tag: string) =>
    office('PUT', 'calendar', { headers: { 'If-Match': tag }, body: calendar });

  test('moves deadlines, punctuality and reminders, and is on record', async () => {
    const statutory = statutoryDeadlines(YEAR);
    expect(await deadlines()).toEqual({ year: YEAR, ...statutory, statutory });
    const written = await put(spring, '"0"');
    expect(written.status).toBe(200);
    expect(written.headers.get('ETag')).toBe('"1"');
    const moved = { agency: '2026-02-01', level: statutory.level };
    expect(await deadlines()).toEqual({ year: YEAR, ...moved, statutory });
    for (const path of [`punctuality/${YEAR}`, `statistics/${YEAR}`])
      expect(await (await office('GET', path)).json()).toMatchObject({ deadlines: moved });
    const reminded = await (await office('POST', 'reminders', { body: { year: YEAR } })).json();
    expect(reminded).toMatchObject({
      reminded: expect.arrayContaining([expect.objectContaining({ dueOn: moved.agency })]),
    });
    const admin = await service.as('admin');
    const { items } = (await (await admin('GET', 'audit')).json()) as { items: { action: string }[] };
    expect(items.map(({ action }) => action)).toContain('setting.calendar');
  });

  test('is not overwritten by somebody who knows an older one, and takes days only', async () => {
    const { number } = (await (await office('GET', 'calendar')).json()) as { number: number };
    expect((await put(spring, `"${number + 7}"`)).status).toBe(412);
    expect((await put({ ...spring, daysOff: ['2026-02-30'] }, '*')).status).toBe(400);
    expect((await put({ ...spring, whenOff: 'never' }, '*')).status).toBe(400);
  });
});
