import { and, asc, eq, gt, ilike, isNull, or, type SQL } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import type { Database } from '../../database/database.ts';
import { agencies, agencyKinds, agencyLevels } from '../../database/schema.ts';
import { decodeCursor, encodeCursor } from '../../http/cursor.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { agenciesInScope, below, scopeOf, type Scope } from '../../reports/scope.ts';
import { agency, agencyOf } from '../agency-wire.ts';
import { validInYear } from '../valid-in-year.ts';

/** Which agencies a list is of. */
export const agencyFilters = z.object({
  year: z.coerce
    .number()
    .int()
    .min(1900)
    .max(9999)
    .optional()
    .openapi({ type: 'integer', description: 'Those that existed in the year.' }),
  level: z.enum(agencyLevels).optional(),
  kind: z.enum(agencyKinds).optional(),
  parent: z
    .string()
    .max(100)
    .optional()
    .openapi({ description: 'Id of an agency: those right below it. Empty: those at the top.' }),
  under: z.string().max(100).optional().openapi({ description: 'Id of an agency: it and all below it.' }),
  q: z
    .string()
    .trim()
    .max(100)
    .optional()
    .openapi({ description: 'Part of a name, or a whole credit code.' }),
});
export type AgencyFilters = z.infer<typeof agencyFilters>;

const query = agencyFilters.extend({
  limit: z.coerce.number().int().min(1).max(1000).default(500).openapi({ type: 'integer' }),
  cursor: z.string().max(4000).optional().openapi({ description: '`nextCursor` of the page before.' }),
});

/** The agencies within the caller's reach, in the order of the tree. */
export const listAgencies = defineRoute(
  createRoute({
    method: 'get',
    path: '/agencies',
    tags: ['agencies'],
    summary: 'List agencies',
    description: 'From the top of the tree downwards: each agency is followed by those below it.',
    request: { query },
    responses: {
      200: jsonResponse(
        z.object({ items: z.array(agency), nextCursor: z.string().nullable() }),
        'A page of agencies',
      ),
      ...problemResponses(400, 401, 403),
    },
  }),
  async (c) => {
    const { limit, cursor, ...filters } = c.req.valid('query');
    const { db } = c.get('services').database;
    const after = cursor === undefined ? undefined : decodeCursor(cursor, z.tuple([z.string()]))[0];
    const rows = await db
      .select()
      .from(agencies)
      .where(
        and(
          await agenciesBy(db, scopeOf(c), filters),
          after === undefined ? undefined : gt(agencies.path, after),
        ),
      )
      .orderBy(asc(agencies.path))
      .limit(limit + 1);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const nextCursor = last && rows.length > limit ? encodeCursor([last.path]) : null;
    return c.json({ items: items.map(agencyOf), nextCursor }, 200);
  },
);

/** The agencies of a scope that filters let through, as a condition on the rows of `agencies`. */
export async function agenciesBy(
  db: Database,
  scope: Scope,
  filters: AgencyFilters,
): Promise<SQL | undefined> {
  const { year, level, kind, parent, under, q } = filters;
  const pattern = q ? `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%` : undefined;
  return and(
    agenciesInScope(scope),
    year === undefined ? undefined : validInYear(year),
    level === undefined ? undefined : eq(agencies.level, level),
    kind === undefined ? undefined : eq(agencies.kind, kind),
    parent === undefined
      ? undefined
      : parent === ''
        ? isNull(agencies.parentId)
        : eq(agencies.parentId, parent),
    under === undefined ? undefined : below(await pathIn(db, scope, under)),
    pattern === undefined
      ? undefined
      : or(ilike(agencies.name, pattern), eq(agencies.creditCode, (q ?? '').toUpperCase())),
  );
}

/** The path of an agency of the jurisdiction; one that no path begins with when there is no such agency. */
async function pathIn(db: Database, { jurisdiction }: Scope, id: string): Promise<string> {
  const [row] = await db
    .select({ path: agencies.path })
    .from(agencies)
    .where(and(eq(agencies.jurisdiction, jurisdiction), eq(agencies.id, id)));
  return row?.path ?? '-/';
}
