import { createRoute, z } from '@hono/zod-openapi';
import { formatById, type Format } from '@nianbao/core';
import type { Database } from '../database/database.ts';
import { defineRoute, problemResponses } from '../http/define-route.ts';
import { jsonResponse } from '../http/json-body.ts';
import { scopeOf } from '../reports/scope.ts';
import { nodeOf } from '../statistics/asked-agencies.ts';
import { formatOfYear, stageParam, yearParam } from '../statistics/asked-cell.ts';
import { counterpartsOf } from '../statistics/counterparts.ts';
import { readSums, sumOfCell, type StoredSums, type SumsRequest } from './stored-sums.ts';

/** Sums as they go out. */
export const rollUpSums = z
  .object({
    year: z.int(),
    format: z.string(),
    reports: z.int().openapi({ description: 'Reports that are in the sums.' }),
    cells: z.array(
      z.object({
        cell: z.string(),
        sum: z.number().nullable(),
        contributors: z.int().openapi({ description: 'Reports with a value in the cell.' }),
        blanks: z.int(),
        gaps: z.int().openapi({ description: 'Reports in a format that has no such cell.' }),
      }),
    ),
  })
  .openapi('RollUpSums');

const query = z.object({
  stage: stageParam,
  under: z.string().max(100).optional().openapi({ description: 'Id of an agency: it and all below it.' }),
});

/** Sums that are kept up to date by every approval: read in the same time for any number of reports. */
export const readRollUpSums = defineRoute(
  createRoute({
    method: 'get',
    path: '/rollups/{year}/sums',
    tags: ['rollups'],
    summary: 'The sums of a year as they are kept',
    description:
      'Kept up to date by each approval. What makes up a sum is at /statistics/{year}/cells/{cell}/ranking, how many agencies owe a report at /statistics/{year}.',
    request: { params: z.object({ year: yearParam }), query },
    responses: {
      200: jsonResponse(rollUpSums, 'Sums, cell by cell'),
      ...problemResponses(400, 401, 403, 404, 422),
    },
  }),
  async (c) => {
    const { year } = c.req.valid('param');
    const { stage, under } = c.req.valid('query');
    const { db } = c.get('services').database;
    const scope = scopeOf(c);
    const node = await nodeOf(db, scope, under);
    return c.json(await rollUpSumsOf(db, { jurisdiction: scope.jurisdiction, stage, year, node }), 200);
  },
);

/**
 * The sums of a node for a year.
 * @throws Refusal (422) when the year has no uniform format.
 */
export async function rollUpSumsOf(
  db: Database,
  { year, ...asked }: Omit<SumsRequest, 'years'> & { readonly year: number },
): Promise<z.infer<typeof rollUpSums>> {
  const format = formatOfYear(year);
  const [stored] = await readSums(db, { ...asked, years: [year] });
  return { year, format: format.id, reports: stored?.reports ?? 0, cells: cellsOf(format, stored) };
}

function cellsOf(format: Format, stored: StoredSums | undefined) {
  return format.cells.map((cell) => {
    const contributors = stored?.contributors[cell.index] ?? 0;
    const gaps = stored ? gapsOf(stored, format, cell) : 0;
    return {
      cell: cell.id,
      sum: stored ? sumOfCell(stored, cell) : null,
      contributors,
      blanks: (stored?.reports ?? 0) - contributors - gaps,
      gaps,
    };
  });
}

/** Reports in a format that has no counterpart of a cell. */
function gapsOf({ formats }: StoredSums, format: Format, cell: Format['cells'][number]): number {
  let gaps = 0;
  for (const [id, reports] of formats) {
    const other = formatById(id);
    if (other && counterpartsOf(other, format, cell).length === 0) gaps += reports;
  }
  return gaps;
}
