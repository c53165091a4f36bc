import { and, asc, eq, sql } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import { agencies } from '../database/schema.ts';
import { defineRoute, problemResponses } from '../http/define-route.ts';
import { jsonBody, jsonResponse } from '../http/json-body.ts';
import { Refusal } from '../http/refusal.ts';
import { agencyRef } from '../reports/report-wire.ts';
import { scopeOf } from '../reports/scope.ts';
import { addAgency } from './add-agency.ts';
import { agencyProblems } from './problems.ts';

/** The agencies within the caller's reach. */
export const listAgencies = defineRoute(
  createRoute({
    method: 'get',
    path: '/agencies',
    tags: ['agencies'],
    summary: 'List agencies',
    responses: {
      200: jsonResponse(z.object({ items: z.array(agencyRef) }), 'Agencies in their order'),
      ...problemResponses(401, 403),
    },
  }),
  async (c) => {
    const { jurisdiction, agencyId } = scopeOf(c);
    const items = await c
      .get('services')
      .database.db.select({ id: agencies.id, name: agencies.name })
      .from(agencies)
      .where(
        and(
          eq(agencies.jurisdiction, jurisdiction),
          agencyId === undefined ? undefined : eq(agencies.id, agencyId),
        ),
      )
      .orderBy(asc(agencies.position), asc(sql`${agencies.name} collate "C"`));
    return c.json({ items }, 200);
  },
);

/** Adds an agency to the list. */
export const createAgency = defineRoute(
  createRoute({
    method: 'post',
    path: '/agencies',
    tags: ['agencies'],
    summary: 'Add an agency',
    request: {
      body: jsonBody(z.strictObject({ name: z.string().trim().min(2).max(200) }), 'Its full official name'),
    },
    responses: {
      201: jsonResponse(agencyRef, 'The agency'),
      ...problemResponses(400, 401, 403, 409),
    },
  }),
  async (c) => {
    const { jurisdiction } = scopeOf(c);
    const { name } = c.req.valid('json');
    const agency = await addAgency(c.get('services').database.db, jurisdiction, name);
    if (!agency) throw new Refusal(agencyProblems.duplicate({ name }));
    return c.json(agency, 201);
  },
);
