import { sql } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import { FEN_PER_WAN } from '@nianbao/core';
import type { Database } from '../../database/database.ts';
import { rowsOf } from '../../database/rows-of.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { agencyRef } from '../../reports/report-wire.ts';
import { scopeOf } from '../../reports/scope.ts';
import { askedAgencies } from '../asked-agencies.ts';
import { cellOfYear, cellParam, inUnits, stageParam, yearParam } from '../asked-cell.ts';
import { figuresOfCell, type CellRequest } from '../figures-of-cell.ts';
import { pastOfCell } from '../past-of-cell.ts';

/** Values that a median can be taken of with some sense. */
const FEWEST_PEERS = 5;
const FEWEST_YEARS = 3;

const item = z
  .object({
    agency: agencyRef,
    reportId: z.string(),
    value: z.number(),
    median: z.number().openapi({ description: 'Of the peers, or of its own years before.' }),
    deviation: z
      .number()
      .openapi({ description: 'Median absolute deviation; the mean one where more than half are the same.' }),
    score: z.number().openapi({
      description:
        'Distance from the median in deviations, scaled to standard deviations of a normal distribution.',
    }),
    of: z.int().openapi({ description: 'Peers, or years, that the median is of.' }),
  })
  .openapi('Outlier');

const query = askedAgencies.extend({
  stage: stageParam,
  against: z.enum(['peers', 'past']).default('peers').openapi({
    description:
      'Agencies of the same level and kind (five or more), or its own years before (three or more).',
  }),
  threshold: z.coerce.number().min(1).max(100).default(3.5).openapi({ type: 'number' }),
  limit: z.coerce.number().int().min(1).max(500).default(100).openapi({ type: 'integer' }),
});

interface Row {
  readonly id: string;
  readonly name: string;
  readonly report_id: string;
  readonly value: number;
  readonly median: number;
  readonly deviation: number;
  readonly score: number;
  readonly members: number;
}

/**
 * Values far from the others, by the modified z-score.
 * @see Iglewicz, Hoaglin: How to Detect and Handle Outliers (1993)
 */
export const listOutliers = defineRoute(
  createRoute({
    method: 'get',
    path: '/statistics/{year}/cells/{cell}/outliers',
    tags: ['statistics'],
    summary: 'Values far from those of peers or of years before',
    request: { params: z.object({ year: yearParam, cell: cellParam }), query },
    responses: {
      200: jsonResponse(z.object({ items: z.array(item) }), 'The farthest first'),
      ...problemResponses(400, 401, 403, 404, 422),
    },
  }),
  async (c) => {
    const params = c.req.valid('param');
    const { stage, against, threshold, limit, ...asked } = c.req.valid('query');
    const cell = cellOfYear(params.year, params.cell);
    const request = { scope: scopeOf(c), year: params.year, stage, cell, agencies: asked };
    const rows = await outliersOf(c.get('services').database.db, request, { against, threshold, limit });
    const units = (value: number) => inUnits(cell, value) ?? 0;
    const items = rows.map(({ id, name, report_id: reportId, ...row }) => ({
      agency: { id, name },
      reportId,
      value: units(row.value),
      median: units(row.median),
      deviation: units(row.deviation),
      score: row.score,
      of: row.members,
    }));
    return c.json({ items }, 200);
  },
);

type Asked = Pick<z.infer<typeof query>, 'against' | 'threshold' | 'limit'>;

async function outliersOf(db: Database, request: CellRequest, { against, threshold, limit }: Asked) {
  const figures = await figuresOfCell(db, request);
  const [group, reference, fewest] =
    against === 'peers'
      ? [sql`level || ' ' || kind`, sql`select peers, value from target`, FEWEST_PEERS]
      : [
          sql`id`,
          sql`select id as peers, value from ${pastOfCell(request)} as past where value is not null`,
          FEWEST_YEARS,
        ];
  // A count that was the same in all years may move by one without being strange.
  const least = request.cell.kind === 'money' ? FEN_PER_WAN : 1;
  return rowsOf<Row>(
    db,
    sql`with target as (
        select *, ${group} as peers from ${figures} as figures where value is not null
      ), reference as (${reference}), medians as (
        select peers, percentile_cont(0.5) within group (order by value) as median, count(*)::int as members
        from reference group by peers having count(*) >= ${fewest}
      ), spreads as (
        select peers, median, members, percentile_cont(0.5) within group (order by abs(value - median)) as mad,
          avg(abs(value - median)) as mean
        from reference join medians using (peers) group by peers, median, members
      ), scales as (
        select peers, median, members,
          greatest(case when mad > 0 then 1.4826 * mad else 1.2533 * mean end, ${least})::float8 as deviation
        from spreads
      )
      select id, name, report_id::text as report_id, value::float8 as value, median::float8 as median, deviation,
        ((value - median) / deviation)::float8 as score, members
      from target join scales using (peers)
      where abs(value - median) >= ${threshold}::float8 * deviation
      order by abs(value - median) / deviation desc, path limit ${limit}`,
  );
}
