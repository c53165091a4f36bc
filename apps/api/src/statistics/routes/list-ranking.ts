import { sql } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import { rowsOf } from '../../database/rows-of.ts';
import { decodeCursor, encodeCursor } from '../../http/cursor.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { agencyRef } from '../../reports/report-wire.ts';
import { scopeOf } from '../../reports/scope.ts';
import { askedAgencies } from '../asked-agencies.ts';
import { cellOfYear, cellParam, inUnits, stageParam, yearParam } from '../asked-cell.ts';
import { figuresOfCell } from '../figures-of-cell.ts';

const item = z
  .object({
    rank: z
      .int()
      .openapi({ description: 'The same for the same value; the next one counts on from all before.' }),
    agency: agencyRef,
    reportId: z.string(),
    value: z.number(),
    share: z.number().nullable().openapi({ description: 'Of the sum, 0 to 1; null where the sum is 0.' }),
  })
  .openapi('Ranked');

const query = askedAgencies.extend({
  stage: stageParam,
  order: z.enum(['most', 'least']).default('most').openapi({ description: 'Which end comes first.' }),
  limit: z.coerce.number().int().min(1).max(500).default(50).openapi({ type: 'integer' }),
  cursor: z.string().max(4_000).optional().openapi({ description: '`nextCursor` of the page before.' }),
});

interface Row {
  readonly rank: number;
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly report_id: string;
  readonly value: number;
  readonly share: number | null;
}

/** Agencies by the value of a cell. */
export const listRanking = defineRoute(
  createRoute({
    method: 'get',
    path: '/statistics/{year}/cells/{cell}/ranking',
    tags: ['statistics'],
    summary: 'Agencies by the value of a cell',
    request: { params: z.object({ year: yearParam, cell: cellParam }), query },
    responses: {
      200: jsonResponse(
        z.object({ items: z.array(item), nextCursor: z.string().nullable() }),
        'A page of agencies; those without a value are left out',
      ),
      ...problemResponses(400, 401, 403, 404, 422),
    },
  }),
  async (c) => {
    const params = c.req.valid('param');
    const { stage, order, limit, cursor, ...asked } = c.req.valid('query');
    const cell = cellOfYear(params.year, params.cell);
    const { db } = c.get('services').database;
    const figures = await figuresOfCell(db, {
      scope: scopeOf(c),
      year: params.year,
      stage,
      cell,
      agencies: asked,
    });
    const after = cursor === undefined ? undefined : decodeCursor(cursor, z.tuple([z.number(), z.string()]));
    // Ranks go up with the value or down with it: of what is sorted, the sign is turned.
    const sorted = order === 'most' ? sql`-value` : sql`value`;
    const rows = await rowsOf<Row>(
      db,
      sql`with ranked as (
          select *, rank() over (order by ${sorted})::int as rank, (value / nullif(sum(value) over (), 0))::float8 as share
          from ${figures} as figures where value is not null
        )
        select rank, id, name, path, report_id::text as report_id, value::float8 as value, share from ranked
        ${after ? sql`where (${sorted}, path) > (${after[0]}::float8, ${after[1]})` : sql``}
        order by ${sorted}, path limit ${limit + 1}`,
    );
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const items = page.map(({ rank, id, name, report_id: reportId, value, share }) => ({
      rank,
      agency: { id, name },
      reportId,
      value: inUnits(cell, value) ?? 0,
      share,
    }));
    const nextCursor =
      last && rows.length > limit
        ? encodeCursor([order === 'most' ? -last.value : last.value, last.path])
        : null;
    return c.json({ items, nextCursor }, 200);
  },
);
