import { createRoute, z } from '@hono/zod-openapi';
import { cellLabel, formatForYear, type CellValue } from '@nianbao/core';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { scopeOf } from '../../reports/scope.ts';
import { readSums, sumOfCell, type StoredSums } from '../../rollups/stored-sums.ts';
import { nodeOf } from '../asked-agencies.ts';
import { cellOfYear, cellParam, formatOfYear, stageParam, yearParam } from '../asked-cell.ts';
import { counterpartsOf } from '../counterparts.ts';

const MOST_YEARS = 20;

const point = z
  .object({
    year: z.int(),
    sum: z
      .number()
      .nullable()
      .openapi({ description: 'null: no report, or a format without a counterpart.' }),
    reports: z.int(),
    contributors: z
      .int()
      .openapi({ description: 'Reports with a value; the fewest where several cells add up to it.' }),
    isGap: z.boolean().openapi({ description: 'The format of that year has no counterpart of the cell.' }),
  })
  .openapi('TrendPoint');

const query = z.object({
  stage: stageParam,
  under: z.string().max(100).optional().openapi({ description: 'Id of an agency: it and all below it.' }),
  years: z.coerce.number().int().min(1).max(MOST_YEARS).default(5).openapi({ type: 'integer' }),
});

/** A sum over the years, up to one. */
export const readTrend = defineRoute(
  createRoute({
    method: 'get',
    path: '/statistics/{year}/cells/{cell}/trend',
    tags: ['statistics'],
    summary: 'A sum over the years',
    description: 'Reads sums that are kept: it takes the same time for any number of reports.',
    request: { params: z.object({ year: yearParam, cell: cellParam }), query },
    responses: {
      200: jsonResponse(
        z.object({
          cell: z.string(),
          label: z.object({ zh: z.string(), en: z.string() }),
          kind: z.enum(['count', 'signedCount', 'money']),
          points: z.array(point),
        }),
        'Oldest first',
      ),
      ...problemResponses(400, 401, 403, 404, 422),
    },
  }),
  async (c) => {
    const { year, cell: id } = c.req.valid('param');
    const { stage, under, years: count } = c.req.valid('query');
    const cell = cellOfYear(year, id);
    const { db } = c.get('services').database;
    const scope = scopeOf(c);
    const years = Array.from({ length: count }, (_, at) => year - count + 1 + at).filter(formatForYear);
    const node = await nodeOf(db, scope, under);
    const stored = await readSums(db, { jurisdiction: scope.jurisdiction, stage, years, node });
    const byYear = new Map(stored.map((each) => [each.year, each]));
    const points = years.map((each) => {
      const positions = counterpartsOf(formatOfYear(each), formatOfYear(year), cell);
      return { year: each, isGap: positions.length === 0, ...pointOf(byYear.get(each), each, positions) };
    });
    return c.json({ cell: cell.id, label: cellLabel(cell), kind: cell.kind, points }, 200);
  },
);

function pointOf(
  stored: StoredSums | undefined,
  year: number,
  positions: readonly number[],
): { readonly sum: CellValue; readonly reports: number; readonly contributors: number } {
  if (!stored || positions.length === 0) return { sum: null, reports: stored?.reports ?? 0, contributors: 0 };
  const { cells } = formatOfYear(year);
  const sums = positions.map((at) => {
    const cell = cells[at];
    return cell ? sumOfCell(stored, cell) : null;
  });
  return {
    sum: sums.reduce((all, each) => (all === null || each === null ? null : all + each), 0),
    reports: stored.reports,
    contributors: Math.min(...positions.map((at) => stored.contributors[at] ?? 0)),
  };
}
