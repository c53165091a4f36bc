import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statutoryDeadlines, type WorkCalendar } from '@nianbao/core/workflow';
import { engines } from '../../test/test-database.ts';
import { makeTestService, type Client, type TestService } from '../../test/test-service.ts';

/** The last days of 2025's reports: a Saturday and a Tuesday. */
const YEAR = 2025;
const spring: WorkCalendar = {
  whenOff: 'workdayAfter',
  daysOff: ['2026-02-02', '2026-02-03'],
  workdays: ['2026-02-01'],
};

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
