import { createRoute, z } from '@hono/zod-openapi';
import { deadlinesOf, statutoryDeadlines, whenOffChoices } from '@nianbao/core/workflow';
import { auditSourceOf } from '../../audit/audit-source.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import { workCalendars } from '../../database/schema.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonBody, jsonResponse } from '../../http/json-body.ts';
import { requestProblems } from '../../http/problems.ts';
import { Refusal } from '../../http/refusal.ts';
import { revisionOfIfMatch, tagOfRevision } from '../../http/revision-tag.ts';
import { callerOf, scopeOf } from '../../reports/scope.ts';
import { yearParam } from '../../statistics/asked-cell.ts';
import { calendarInForce, type CalendarInForce } from '../jurisdiction-calendar.ts';

/** Some years of holidays. */
const MOST_DAYS = 1_000;

const days = z.array(z.iso.date()).max(MOST_DAYS);

const calendarJson = z
  .strictObject({
    whenOff: z.enum(whenOffChoices).openapi({
      description:
        'What becomes of a last day that is off: it stays, or the working day after or before takes its place.',
    }),
    daysOff: days.openapi({ description: 'Days that are off besides Saturdays and Sundays.' }),
    workdays: days.openapi({ description: 'Saturdays and Sundays that are worked.' }),
  })
  .openapi('WorkCalendar');

const inForce = z
  .object({
    number: z.int().openapi({ description: 'Counts the changes; the ETag. 0: as delivered.' }),
    calendar: calendarJson,
    changedBy: z.string().nullable().openapi({ description: 'Id of the account.' }),
    changedAt: z.iso.datetime().nullable(),
  })
  .openapi('WorkCalendarInForce');

function inForceOf({ number, calendar, changedBy, changedAt }: CalendarInForce): z.infer<typeof inForce> {
  const { whenOff, daysOff, workdays } = calendar;
  return {
    number,
    calendar: { whenOff, daysOff: [...daysOff], workdays: [...workdays] },
    changedBy,
    changedAt: changedAt?.toISOString() ?? null,
  };
}

/** Which days the jurisdiction works. */
export const readWorkCalendar = defineRoute(
  createRoute({
    method: 'get',
    path: '/calendar',
    tags: ['catalogues'],
    summary: 'The working days of the jurisdiction',
    responses: { 200: jsonResponse(inForce, 'The calendar in force'), ...problemResponses(401, 403) },
  }),
  async (c) => {
    const found = await calendarInForce(c.get('services').database.db, scopeOf(c).jurisdiction);
    c.header('ETag', tagOfRevision(found.number));
    return c.json(inForceOf(found), 200);
  },
);

/** Sets which days the jurisdiction works: deadlines, reminders and punctuality follow at once. */
export const writeWorkCalendar = defineRoute(
  createRoute({
    method: 'put',
    path: '/calendar',
    tags: ['catalogues'],
    summary: 'Set the working days of the jurisdiction',
    request: {
      headers: z.object({ 'if-match': z.string().optional() }),
      body: jsonBody(calendarJson, 'The calendar, whole'),
    },
    responses: {
      200: jsonResponse(inForce, 'The calendar in force'),
      ...problemResponses(400, 401, 403, 412, 415, 428),
    },
  }),
  async (c) => {
    const { database, now } = c.get('services');
    const { jurisdiction } = scopeOf(c);
    const revision = revisionOfIfMatch(c.req.valid('header')['if-match']);
    const { number, calendar: before } = await calendarInForce(database.db, jurisdiction);
    const calendar = c.req.valid('json');
    const row = {
      jurisdiction,
      number: number + 1,
      calendar,
      changedBy: callerOf(c).id,
      changedAt: now(),
    };
    const isBehind = revision !== 'any' && revision !== number;
    const written = isBehind
      ? undefined
      : await database.db.transaction(async (tx) => {
          const [first] = await tx.insert(workCalendars).values(row).onConflictDoNothing().returning();
          const target = { kind: 'setting', id: 'calendar' } as const;
          const detail = { before, after: calendar };
          if (first)
            await recordAudit(tx, auditSourceOf(c), [{ action: 'setting.calendar', target, detail }]);
          return first;
        });
    if (!written) throw new Refusal(requestProblems.preconditionFailed({ changed: [tagOfRevision(number)] }));
    c.header('ETag', tagOfRevision(written.number));
    return c.json(inForceOf(written), 200);
  },
);

const dueDays = z.object({ agency: z.iso.date(), level: z.iso.date() });

/** Until when the reports of a year are due. */
export const readDeadlines = defineRoute(
  createRoute({
    method: 'get',
    path: '/deadlines/{year}',
    tags: ['catalogues'],
    summary: 'When the reports of a year are due',
    description:
      'By the calendar of the jurisdiction, and by law (Regulations, article 49). `level`: a government from the county up, for the report of its whole level; `agency`: all others.',
    request: { params: z.object({ year: yearParam }) },
    responses: {
      200: jsonResponse(
        dueDays.extend({ year: z.int(), statutory: dueDays }).openapi('Deadlines'),
        'Calendar days in China',
      ),
      ...problemResponses(400, 401, 403),
    },
  }),
  async (c) => {
    const { year } = c.req.valid('param');
    const { calendar } = await calendarInForce(c.get('services').database.db, scopeOf(c).jurisdiction);
    return c.json({ year, ...deadlinesOf(year, calendar), statutory: statutoryDeadlines(year) }, 200);
  },
);
