import { and, asc, eq, gt, sql, type SQL } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import { isForLevel, reportStatuses } from '@nianbao/core/workflow';
import { validInYear } from '../../agencies/valid-in-year.ts';
import { deadlinesInForce } from '../../deadlines/jurisdiction-calendar.ts';
import { agencies, agencyKinds, agencyLevels, reports } from '../../database/schema.ts';
import { decodeCursor, encodeCursor } from '../../http/cursor.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { agencyRef } from '../../reports/report-wire.ts';
import { scopeOf } from '../../reports/scope.ts';
import { askedAgencies, whereAgencies } from '../asked-agencies.ts';
import { yearParam } from '../asked-cell.ts';
import { conditionOfState, punctualityOf, punctualityStates } from '../punctuality.ts';

const step = z
  .object({
    due: z.iso.date().openapi({ description: 'The last day, by the calendar of China.' }),
    at: z.iso.datetime().nullable().openapi({ description: 'When it was done; null while it is not.' }),
    state: z.enum(punctualityStates).openapi({
      description:
        '`inTime`, `late`: done; `open`: not done, and there is time; `overdue`: not done, and there is none.',
    }),
    daysLate: z
      .int()
      .openapi({ description: 'Whole or begun days past the last day; 0 when in time or open.' }),
  })
  .openapi('Punctuality');

const item = z
  .object({
    agency: agencyRef,
    level: z.enum(agencyLevels),
    kind: z.enum(agencyKinds),
    reportId: z.string().nullable().openapi({ description: 'null: it has not begun one.' }),
    status: z.enum(reportStatuses).nullable(),
    submission: step,
    publication: step,
  })
  .openapi('AgencyPunctuality');

const query = askedAgencies.extend({
  submission: z.enum(punctualityStates).optional(),
  publication: z.enum(punctualityStates).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100).openapi({ type: 'integer' }),
  cursor: z.string().max(4_000).optional().openapi({ description: '`nextCursor` of the page before.' }),
});

/** Who has submitted and published the report of a year, when, and who is late or missing. */
export const readPunctuality = defineRoute(
  createRoute({
    method: 'get',
    path: '/punctuality/{year}',
    tags: ['statistics'],
    summary: 'Who is in time, late or missing',
    description: 'Every agency that owes the report of the year, in the order of the tree.',
    request: { params: z.object({ year: yearParam }), query },
    responses: {
      200: jsonResponse(
        z.object({
          deadlines: z.object({ agency: z.iso.date(), level: z.iso.date() }),
          items: z.array(item),
          nextCursor: z.string().nullable(),
        }),
        'A page of agencies',
      ),
      ...problemResponses(400, 401, 403),
    },
  }),
  async (c) => {
    const { year } = c.req.valid('param');
    const { limit, cursor, submission, publication, ...asked } = c.req.valid('query');
    const { database, now } = c.get('services');
    const at = now();
    const after = cursor === undefined ? undefined : decodeCursor(cursor, z.tuple([z.string()]))[0];
    const scope = scopeOf(c);
    const deadlines = await deadlinesInForce(database.db, scope.jurisdiction, year);
    const where: (SQL | undefined)[] = [
      await whereAgencies(database.db, scope, asked),
      validInYear(year),
      submission && conditionOfState(submission, sql`${reports.submittedAt}`, deadlines, at),
      publication && conditionOfState(publication, sql`${reports.firstPublishedAt}`, deadlines, at),
      after === undefined ? undefined : gt(agencies.path, after),
    ];
    const rows = await database.db
      .select({
        id: agencies.id,
        name: agencies.name,
        path: agencies.path,
        level: agencies.level,
        kind: agencies.kind,
        reportId: reports.id,
        status: reports.status,
        submittedAt: reports.submittedAt,
        publishedAt: reports.firstPublishedAt,
      })
      .from(agencies)
      .leftJoin(
        reports,
        and(
          eq(reports.jurisdiction, agencies.jurisdiction),
          eq(reports.agencyId, agencies.id),
          eq(reports.year, year),
        ),
      )
      .where(and(...where))
      .orderBy(asc(agencies.path))
      .limit(limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const items = page.map(({ id, name, level, kind, reportId, status, submittedAt, publishedAt }) => {
      const due = isForLevel({ kind, level }) ? deadlines.level : deadlines.agency;
      return {
        agency: { id, name },
        level,
        kind,
        reportId,
        status,
        submission: punctualityOf(due, submittedAt, at),
        publication: punctualityOf(due, publishedAt, at),
      };
    });
    const nextCursor = last && rows.length > limit ? encodeCursor([last.path]) : null;
    return c.json({ deadlines, items, nextCursor }, 200);
  },
);
