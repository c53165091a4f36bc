import { sql } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import { reportStatuses, type Deadlines, type ReportStatus } from '@nianbao/core/workflow';
import { validInYear } from '../../agencies/valid-in-year.ts';
import { deadlinesInForce } from '../../deadlines/jurisdiction-calendar.ts';
import { agencies, agencyLevels, reports, type AgencyLevel } from '../../database/schema.ts';
import { rowsOf } from '../../database/rows-of.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { scopeOf } from '../../reports/scope.ts';
import { askedAgencies, whereAgencies } from '../asked-agencies.ts';
import { yearParam } from '../asked-cell.ts';
import { conditionOfState, punctualityStates, type PunctualityState } from '../punctuality.ts';

const byState = z.object(
  // One number for each state, whichever there are.
  Object.fromEntries(punctualityStates.map((state) => [state, z.int()])) as Record<
    PunctualityState,
    z.ZodInt
  >,
);
const byStatus = z.object(
  Object.fromEntries(reportStatuses.map((status) => [status, z.int()])) as Record<ReportStatus, z.ZodInt>,
);

const tally = z.object({
  agencies: z.int().openapi({ description: 'Agencies that owe the report of the year.' }),
  reports: z.int().openapi({ description: 'Those that have begun one.' }),
  statuses: byStatus,
  submission: byState,
  publication: byState,
  withErrors: z.int().openapi({ description: 'Reports in which a rule of severity `error` fails.' }),
  withWarnings: z.int().openapi({ description: 'Reports in which a rule of severity `warning` fails.' }),
});

const answer = z
  .object({
    year: z.int(),
    deadlines: z.object({ agency: z.iso.date(), level: z.iso.date() }),
    total: tally,
    levels: z
      .array(tally.extend({ level: z.enum(agencyLevels) }))
      .openapi({ description: 'From the top; levels without agencies are left out.' }),
  })
  .openapi('YearStatistics');

type Tally = z.infer<typeof tally>;

/** Completeness and punctuality of a year, in all and by level. */
export const readYearStatistics = defineRoute(
  createRoute({
    method: 'get',
    path: '/statistics/{year}',
    tags: ['statistics'],
    summary: 'Completeness and punctuality of a year',
    request: { params: z.object({ year: yearParam }), query: askedAgencies },
    responses: { 200: jsonResponse(answer, 'Counts by level'), ...problemResponses(400, 401, 403) },
  }),
  async (c) => {
    const { year } = c.req.valid('param');
    const { database, now } = c.get('services');
    const scope = scopeOf(c);
    const deadlines = await deadlinesInForce(database.db, scope.jurisdiction, year);
    const where = await whereAgencies(database.db, scope, c.req.valid('query'));
    const rows = await rowsOf<Row>(
      database.db,
      sql`select ${agencies.level} as level, count(*)::int as agencies, count(${reports.id})::int as reports,
          ${counts(deadlines, now())},
          (count(*) filter (where ${reports.errorCount} > 0))::int as with_errors,
          (count(*) filter (where ${reports.warningCount} > 0))::int as with_warnings
        from ${agencies}
        left join ${reports} on ${reports.jurisdiction} = ${agencies.jurisdiction}
          and ${reports.agencyId} = ${agencies.id} and ${reports.year} = ${year}
        where ${where} and ${validInYear(year)}
        group by grouping sets ((), (${agencies.level}))`,
    );
    const total = rows.find(({ level }) => level === null);
    return c.json(
      {
        year,
        deadlines,
        total: tallyOf(total ?? {}),
        levels: agencyLevels.flatMap((level) => {
          const row = rows.find((each) => each.level === level);
          return row ? [{ level, ...tallyOf(row) }] : [];
        }),
      },
      200,
    );
  },
);

/** Columns named `<what>_<state>`, all numbers, and the level. */
type Row = Readonly<Record<string, number>> & { readonly level: AgencyLevel | null };

function counts(deadlines: Deadlines, now: Date) {
  const columns = [
    ...reportStatuses.map((status) => ({
      name: `status_${status}`,
      condition: sql`${reports.status} = ${status}`,
    })),
    ...punctualityStates.flatMap((state) => [
      {
        name: `submission_${state}`,
        condition: conditionOfState(state, sql`${reports.submittedAt}`, deadlines, now),
      },
      {
        name: `publication_${state}`,
        condition: conditionOfState(state, sql`${reports.firstPublishedAt}`, deadlines, now),
      },
    ]),
  ];
  return sql.join(
    columns.map(
      ({ name, condition }) => sql`(count(*) filter (where ${condition}))::int as ${sql.identifier(name)}`,
    ),
    sql`, `,
  );
}

function tallyOf(row: Readonly<Record<string, number | string | null>>): Tally {
  const of = (name: string) => Number(row[name] ?? 0);
  const each = <Name extends string>(what: string, names: readonly Name[]) =>
    Object.fromEntries(names.map((name) => [name, of(`${what}_${name}`)])) as Record<Name, number>;
  return {
    agencies: of('agencies'),
    reports: of('reports'),
    statuses: each('status', reportStatuses),
    submission: each('submission', punctualityStates),
    publication: each('publication', punctualityStates),
    withErrors: of('with_errors'),
    withWarnings: of('with_warnings'),
  };
}
