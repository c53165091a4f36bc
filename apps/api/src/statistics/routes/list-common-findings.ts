import { and, eq, inArray, sql } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import { reportStatuses } from '@nianbao/core/workflow';
import { agencies, reports } from '../../database/schema.ts';
import { rowsOf } from '../../database/rows-of.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { scopeOf } from '../../reports/scope.ts';
import { askedAgencies, whereAgencies } from '../asked-agencies.ts';
import { yearParam } from '../asked-cell.ts';

const localText = z.object({ zh: z.string(), en: z.string() });

const item = z
  .object({
    rule: z.string(),
    severity: z
      .enum(['error', 'warning', 'info'])
      .nullable()
      .openapi({ description: 'null: the rule is gone.' }),
    states: localText.nullable(),
    basis: z.array(z.string()),
    reports: z.int().openapi({ description: 'Reports in which it fails.' }),
    share: z.number().openapi({ description: 'Of all reports counted, 0 to 1.' }),
  })
  .openapi('CommonFinding');

const query = askedAgencies.extend({
  status: z
    .union([z.enum(reportStatuses), z.array(z.enum(reportStatuses))])
    .optional()
    .openapi({ description: 'Only reports in this status; may be given several times.' }),
});

/** Which rules fail in how many reports of a year, the most frequent first. */
export const listCommonFindings = defineRoute(
  createRoute({
    method: 'get',
    path: '/statistics/{year}/findings',
    tags: ['statistics'],
    summary: 'Rules by the number of reports that fail them',
    request: { params: z.object({ year: yearParam }), query },
    responses: {
      200: jsonResponse(z.object({ reports: z.int(), items: z.array(item) }), 'The most frequent first'),
      ...problemResponses(400, 401, 403),
    },
  }),
  async (c) => {
    const { year } = c.req.valid('param');
    const { status, ...asked } = c.req.valid('query');
    const { database, writes } = c.get('services');
    const scope = scopeOf(c);
    const statuses = status === undefined ? undefined : [status].flat();
    const where = and(
      await whereAgencies(database.db, scope, asked),
      eq(reports.year, year),
      statuses ? inArray(reports.status, statuses) : undefined,
    );
    const rows = await rowsOf<{ rule: string | null; reports: number }>(
      database.db,
      sql`with counted as materialized (
          select ${reports.failingRules} as rules from ${reports}
          join ${agencies} on ${agencies.jurisdiction} = ${reports.jurisdiction} and ${agencies.id} = ${reports.agencyId}
          where ${where}
        )
        select null as rule, count(*)::int as reports from counted
        union all
        select * from (
          select rule, count(*)::int as reports from counted, unnest(rules) as rule group by rule
          order by reports desc, rule
        ) as tally`,
    );
    const all = rows.find(({ rule }) => rule === null)?.reports ?? 0;
    const known = new Map((await writes.rules.of(scope.jurisdiction)).map((rule) => [rule.id, rule]));
    const items = rows.flatMap((row) => {
      if (row.rule === null) return [];
      const rule = known.get(row.rule);
      return [
        {
          rule: row.rule,
          severity: rule?.severity ?? null,
          states: rule?.states ?? null,
          basis: [...(rule?.basis ?? [])],
          reports: row.reports,
          share: row.reports / all,
        },
      ];
    });
    return c.json({ reports: all, items }, 200);
  },
);
