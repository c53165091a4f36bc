import { eq } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import { compareWithOffice } from '@nianbao/core';
import { documentOfRollUp } from '@nianbao/render';
import { documentAs, documentQuery, renderResponses } from '../documents/rendered-document.ts';
import type { Database } from '../database/database.ts';
import { jurisdictions } from '../database/schema.ts';
import { defineRoute, problemResponses } from '../http/define-route.ts';
import { jsonResponse } from '../http/json-body.ts';
import { requestProblems } from '../http/problems.ts';
import { Refusal } from '../http/refusal.ts';
import { agencyRef } from '../reports/report-wire.ts';
import { scopeOf } from '../reports/scope.ts';
import { counted, rollUpYear, type Counted } from './roll-up-year.ts';

const year = z.coerce.number().int().openapi({ type: 'integer' });
const query = z.object({
  include: z
    .enum(Object.keys(counted) as [Counted, ...Counted[]])
    .default('approved')
    .openapi({ description: 'Which reports count: those published, also those approved, or all.' }),
  level: z.string().max(100).optional().openapi({
    description:
      'Id of the agency whose report states the figures of the whole level: compared with the sum.',
  }),
});

const amount = z.number().nullable();
const rollUp = z
  .object({
    year: z.int(),
    format: z.string(),
    members: z.array(agencyRef),
    missing: z.array(agencyRef).openapi({ description: 'Members without a report that counts.' }),
    isComplete: z
      .boolean()
      .openapi({ description: 'Every member has a report, and every report every cell.' }),
    cells: z.array(
      z.object({
        cell: z.string(),
        sum: amount,
        contributors: z.int().openapi({ description: 'Reports with a value in the cell.' }),
        blanks: z.int(),
        gaps: z.int().openapi({ description: 'Reports in a format that has no such cell.' }),
      }),
    ),
    differences: z
      .array(
        z.object({
          cell: z.string(),
          reported: amount,
          sum: amount,
          difference: amount,
          suspects: z.array(z.string()),
        }),
      )
      .nullable()
      .openapi({
        description: "Cells in which the level's own report differs from the sum; null without one.",
      }),
  })
  .openapi('RollUp');

/** The sum of a year over all agencies, who is in it and who is missing. */
export const readRollUp = defineRoute(
  createRoute({
    method: 'get',
    path: '/rollups/{year}',
    tags: ['rollups'],
    summary: 'Add up the reports of a year',
    request: { params: z.object({ year }), query },
    responses: { 200: jsonResponse(rollUp, 'Sums, cell by cell'), ...problemResponses(400, 401, 403, 422) },
  }),
  async (c) => {
    const asked = { ...c.req.valid('param'), ...c.req.valid('query'), scope: scopeOf(c) };
    const { rollUp: sums, members, levelReport } = await rollUpYear(c.get('services').database.db, asked);
    const { format, missing, cells, isComplete } = sums.result();
    const absent = new Set(missing);
    const differences = levelReport
      ? compareWithOffice(sums, levelReport).map((each) => ({ ...each, suspects: [...each.suspects] }))
      : null;
    return c.json(
      {
        year: asked.year,
        format,
        members: [...members],
        missing: members.filter(({ id }) => absent.has(id)),
        isComplete,
        cells: [...cells],
        differences,
      },
      200,
    );
  },
);

/** The sum of a year as the report of the level, with its agencies in an annex. */
export const renderRollUp = defineRoute(
  createRoute({
    method: 'get',
    path: '/rollups/{year}/render',
    tags: ['rollups'],
    summary: 'The report of the level',
    request: { params: z.object({ year }), query: query.extend(documentQuery.shape) },
    responses: { ...renderResponses, ...problemResponses(400, 401, 403, 422, 503) },
  }),
  async (c) => {
    const { to, ...filters } = c.req.valid('query');
    const asked = { ...c.req.valid('param'), ...filters, scope: scopeOf(c) };
    const { db } = c.get('services').database;
    const { rollUp: sums, members, levelReport } = await rollUpYear(db, asked);
    const document = documentOfRollUp(sums, {
      agency: levelReport?.agency ?? (await jurisdictionName(db, asked.scope.jurisdiction)),
      year: asked.year,
      names: new Map(members.map(({ id, name }) => [id, name])),
      language: c.get('language'),
      ...(levelReport ? { texts: levelReport, signature: levelReport.signature } : {}),
    });
    return documentAs(c, document, to);
  },
);

async function jurisdictionName(db: Database, id: string): Promise<string> {
  const [row] = await db
    .select({ name: jurisdictions.name })
    .from(jurisdictions)
    .where(eq(jurisdictions.id, id));
  return row?.name ?? id;
}

/** What each agency contributes to one sum: from the total down to who makes it up. */
export const readContributions = defineRoute(
  createRoute({
    method: 'get',
    path: '/rollups/{year}/cells/{cell}',
    tags: ['rollups'],
    summary: 'What makes up a sum',
    request: { params: z.object({ year, cell: z.string().max(200) }), query },
    responses: {
      200: jsonResponse(
        z.object({ items: z.array(z.object({ agency: agencyRef, value: amount })) }),
        'Contributions, largest first',
      ),
      ...problemResponses(400, 401, 403, 404, 422),
    },
  }),
  async (c) => {
    const { cell, ...param } = c.req.valid('param');
    const asked = { ...param, ...c.req.valid('query'), scope: scopeOf(c) };
    const { rollUp: sums, members } = await rollUpYear(c.get('services').database.db, asked);
    if (!sums.format.cellById.has(cell)) throw new Refusal(requestProblems.notFound({ what: cell }));
    const byId = new Map(members.map((member) => [member.id, member]));
    const items = sums.contributionsTo(cell).flatMap(({ member, value }) => {
      const agency = byId.get(member);
      return agency ? [{ agency, value }] : [];
    });
    return c.json({ items }, 200);
  },
);
