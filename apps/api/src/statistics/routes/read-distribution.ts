import { sql, type SQL } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import { cellLabel } from '@nianbao/core';
import type { Database } from '../../database/database.ts';
import { rowsOf } from '../../database/rows-of.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { scopeOf } from '../../reports/scope.ts';
import { askedAgencies } from '../asked-agencies.ts';
import { cellOfYear, cellParam, inUnits, stageParam, yearParam } from '../asked-cell.ts';
import { binEdges } from '../bin-edges.ts';
import { figuresOfCell } from '../figures-of-cell.ts';

const shares = [0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 1] as const;

const number = z.number().nullable();
const distribution = z
  .object({
    cell: z.string(),
    label: z.object({ zh: z.string(), en: z.string() }),
    kind: z.enum(['count', 'signedCount', 'money']).openapi({ description: 'Money is in 万元.' }),
    reports: z.int(),
    values: z.int().openapi({ description: 'Reports with a value in the cell.' }),
    zeros: z.int(),
    sum: number,
    mean: number,
    deviation: number.openapi({ description: 'Standard deviation.' }),
    quantiles: z
      .array(z.object({ share: z.number(), value: z.number() }))
      .openapi({ description: 'From the least value (0) over the median (0.5) to the greatest (1).' }),
    histogram: z.array(z.object({ from: z.number(), to: z.number(), count: z.int() })).openapi({
      description:
        'Bins of the same width; a value on an edge belongs to the upper one, the greatest to the last.',
    }),
  })
  .openapi('Distribution');

const query = askedAgencies.extend({
  stage: stageParam,
  bins: z.coerce.number().int().min(1).max(60).default(20).openapi({ type: 'integer' }),
});

/** How the values of a cell are spread over agencies. */
export const readDistribution = defineRoute(
  createRoute({
    method: 'get',
    path: '/statistics/{year}/cells/{cell}',
    tags: ['statistics'],
    summary: 'How a cell is spread over agencies',
    request: { params: z.object({ year: yearParam, cell: cellParam }), query },
    responses: {
      200: jsonResponse(distribution, 'Quantiles and a histogram'),
      ...problemResponses(400, 401, 403, 404, 422),
    },
  }),
  async (c) => {
    const params = c.req.valid('param');
    const { stage, bins, ...asked } = c.req.valid('query');
    const cell = cellOfYear(params.year, params.cell);
    const { db } = c.get('services').database;
    const figures = await figuresOfCell(db, {
      scope: scopeOf(c),
      year: params.year,
      stage,
      cell,
      agencies: asked,
    });
    const summary = await summaryOf(db, figures);
    const units = (value: number | null) => inUnits(cell, value);
    const quantiles = (summary.quantiles ?? []).map((value, at) => ({
      share: shares[at] ?? 1,
      value: units(value) ?? 0,
    }));
    const edges = summary.quantiles
      ? binEdges(summary.quantiles[0] ?? 0, summary.quantiles.at(-1) ?? 0, bins)
      : [];
    return c.json(
      {
        cell: cell.id,
        label: cellLabel(cell),
        kind: cell.kind,
        reports: summary.reports,
        values: summary.values,
        zeros: summary.zeros,
        sum: units(summary.sum),
        mean: units(summary.mean),
        deviation: units(summary.deviation),
        quantiles,
        histogram: (await histogramOf(db, figures, edges)).map(({ from, to, count }) => ({
          from: units(from) ?? 0,
          to: units(to) ?? 0,
          count,
        })),
      },
      200,
    );
  },
);

interface Summary {
  readonly reports: number;
  readonly values: number;
  readonly zeros: number;
  readonly sum: number | null;
  readonly mean: number | null;
  readonly deviation: number | null;
  readonly quantiles: readonly number[] | null;
}

async function summaryOf(db: Database, figures: SQL): Promise<Summary> {
  const [row] = await rowsOf<Summary>(
    db,
    sql`select count(*)::int as reports, count(value)::int as values,
        (count(*) filter (where value = 0))::int as zeros, sum(value)::float8 as sum, avg(value)::float8 as mean,
        stddev_samp(value)::float8 as deviation,
        percentile_cont(array[${sql.raw(shares.join(', '))}]::float8[]) within group (order by value) as quantiles
      from ${figures} as figures`,
  );
  if (!row) throw new Error('An aggregate has one row');
  return row;
}

async function histogramOf(db: Database, figures: SQL, edges: readonly number[]) {
  const inner = edges.slice(1, -1);
  if (edges.length === 0) return [];
  const rows = await rowsOf<{ bin: number; count: number }>(
    db,
    sql`select width_bucket(value, array[${sql.raw(inner.join(', '))}]::float8[])::int as bin, count(*)::int as count
      from ${figures} as figures where value is not null group by 1`,
  );
  const counts = new Map(rows.map(({ bin, count }) => [bin, count]));
  return edges.slice(0, -1).map((from, bin) => ({
    from,
    to: edges[bin + 1] ?? from,
    count: counts.get(bin) ?? 0,
  }));
}
